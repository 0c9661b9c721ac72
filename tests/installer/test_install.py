"""Installing into a project and a home folder, and what is told about it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest
from installation.bundle import NAME
from installation.record import RECORD, Record, read_record
from installer.world import (
    FILES,
    LITTER,
    World,
    installed_version,
    make_bundle,
    names_in,
    snapshot,
)


def test_the_bundle_and_nothing_else_arrives(world: World) -> None:
    world.install()
    arrived = [path for path, what in snapshot(world.target).items() if what != "folder"]
    assert sorted(arrived) == sorted([*FILES, "metadata.json"])
    for path in ("SKILL.md", "references/widgets.md", "scripts/install.py"):
        assert (world.target / path).read_bytes() == (world.source / path).read_bytes()
    assert world.differences() == []


def test_a_file_stays_executable_only_where_it_was(world: World) -> None:
    (world.source / "LICENSE").chmod(0o655)  # its owner may not
    world.install()
    assert (world.target / "scripts/install.py").stat().st_mode & 0o777 == 0o755
    for path in ("SKILL.md", "LICENSE", "metadata.json"):
        assert (world.target / path).stat().st_mode & 0o777 == 0o644


def test_the_record_is_the_same_for_the_same_bundle(world: World, tmp_path: Path) -> None:
    world.install()
    first = (world.target / "metadata.json").read_bytes()
    record = json.loads(first)
    assert (record["version"], record["source"]) == ("1.0.0", "plain copy")
    # Installations of other releases are recognised by this.
    assert record["written_by"] == "scripts/install.py of using-streamlit-session-state"
    assert record["how"] == (
        "sha256 of each file with LF line ends; of the frontmatter of SKILL.md only the keys and "
        "values count. install.py --verify compares."
    )
    assert record["folders"] == [".agents", ".agents/skills"]
    assert len(record["files"]) == len(FILES)
    other = tmp_path / "other"
    other.mkdir()
    assert world.run(other).code == 0
    assert (other / ".agents/skills" / NAME / "metadata.json").read_bytes() == first


def test_the_record_of_a_checkout_says_so(world: World) -> None:
    (world.source / ".git").write_text("gitdir: elsewhere\n")
    world.install()
    assert json.loads((world.target / "metadata.json").read_bytes())["source"] == "git checkout"


def test_a_record_is_the_same_text_whatever_its_order() -> None:
    record = Record("1.0", "grüße", {"b": "2", "a": "1"}, ("z", "y"))
    text = record.as_json().decode()
    assert text.endswith(
        ',\n "version": "1.0",\n "source": "grüße",\n "folders": [\n  "y",\n  "z"\n ],\n'
        ' "files": {\n  "a": "1",\n  "b": "2"\n }\n}\n'
    )


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    record = Record("1.0", "git checkout", {"a": "1"}, ("y", "z"))
    (tmp_path / RECORD).write_bytes(record.as_json())
    assert read_record(tmp_path) == record


def test_a_skill_without_a_version_is_installed_all_the_same(world: World) -> None:
    (world.source / "SKILL.md").write_text(f"---\nname: {NAME}\n---\n# A skill\n")
    assert f"{NAME} unknown now stands in" in world.install().out


def test_it_says_what_an_agent_sees_and_how_to_check(world: World) -> None:
    script = world.target / "scripts/install.py"
    readers = "Read from .agents/skills by Codex, GitHub Copilot, Cursor, Gemini CLI and others."
    last = [
        f"An agent now sees: {NAME}: Session state: what survives a rerun.",
        f"Check the files:  python3 {script} --verify {world.project}",
        'Check the agent:  start it anew and ask "Which of your skills is about st.session_state?"',
    ]
    assert world.install().out.splitlines() == [
        f"{NAME} 1.0.0 now stands in {world.project}:",
        f"  .agents/skills/{NAME}  ({len(FILES)} files, 0 kB)",
        readers,
        "Claude Code reads .claude/skills only: add --agent claude if you use it.",
        *last,
    ]
    assert world.install("--agent", "claude").out.splitlines() == [
        f"{NAME} 1.0.0 now stands in {world.project}:",
        f"  .agents/skills/{NAME}  ({len(FILES)} files, 0 kB)",
        f"  .claude/skills/{NAME}  (a link to ../../.agents/skills/{NAME}, for Claude Code)",
        readers,
        *last,
    ]


@pytest.mark.parametrize(
    ("description", "told"),
    [
        ("word " * 19 + "words", "word " * 19 + "words"),
        ("word " * 19 + "word ends", "word " * 19 + "word …"),
        ("word " * 19 + "worded", "word " * 19 + "…"),
    ],
)
def test_a_long_description_is_cut_between_words(world: World, description: str, told: str) -> None:
    skill = f"---\nname: {NAME}\ndescription: {description}\n---\n"
    (world.source / "SKILL.md").write_text(skill)
    assert f"An agent now sees: {NAME}: {told}\n" in world.install().out


def test_installing_again_changes_nothing(world: World) -> None:
    world.install()
    before = snapshot(world.project)
    inode = world.target.stat().st_ino
    said = world.install().out
    assert f"{NAME} 1.0.0 already stands in {world.project}" in said
    assert f".agents/skills/{NAME}  ({len(FILES)} files, 0 kB)\n" in said
    assert snapshot(world.project) == before
    assert world.target.stat().st_ino == inode


def test_a_new_version_replaces_the_old_one_whole(world: World) -> None:
    world.install()
    world.install(source=world.newer)
    assert installed_version(world.target) == "2.0.0"
    world.install()
    assert installed_version(world.target) == "1.0.0"
    assert [path.name for path in world.target.parent.iterdir()] == [NAME]


def test_missing_files_are_put_back_without_force(world: World) -> None:
    world.install()
    (world.target / "LICENSE").unlink()
    world.install()
    assert world.differences() == []


def test_an_installed_copy_installs_itself_elsewhere(world: World, tmp_path: Path) -> None:
    world.install()
    other = tmp_path / "elsewhere"
    other.mkdir()
    outcome = world.run(other, source=world.target)
    assert (outcome.code, outcome.err) == (0, "")
    copy = other / ".agents/skills" / NAME
    assert installed_version(copy) == "1.0.0"
    assert json.loads((copy / "metadata.json").read_bytes())["source"] == "installed copy"


def test_a_changed_installed_copy_says_so_when_it_is_the_source(
    world: World, tmp_path: Path
) -> None:
    world.install()
    (world.target / "LICENSE").write_text("mine")
    other = tmp_path / "elsewhere"
    other.mkdir()
    outcome = world.run(other, source=world.target)
    assert outcome.code == 0
    assert outcome.err == "note: this copy was changed since it was installed: LICENSE\n"


def test_an_installed_copy_can_add_a_link_beside_itself(world: World) -> None:
    world.install()
    world.install("--agent", "claude", source=world.target)
    assert (world.claude / "SKILL.md").is_file()
    assert world.claude.is_symlink()
    assert world.differences() == []


def test_global_installs_into_the_home_folder(world: World) -> None:
    home = Path.home()
    (home / ".claude").mkdir()
    outcome = world.run("--global")
    assert (outcome.code, outcome.err) == (0, "")
    assert installed_version(home / ".agents/skills" / NAME) == "1.0.0"
    assert installed_version(home / ".claude/skills" / NAME) == "1.0.0"
    assert f"~/.agents/skills/{NAME}" in outcome.out
    assert "/scripts/install.py --verify --global\n" in outcome.out
    assert world.run("--global", "--verify").code == 0
    assert world.run("--global", "--uninstall").code == 0
    assert snapshot(home) == {".claude": "folder"}


def test_global_follows_the_folder_that_claude_code_is_configured_with(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configured = tmp_path / "claude config"
    configured.mkdir()
    monkeypatch.setenv("CLAUDE_CONFIG_DIR", str(configured))
    outcome = world.run("--global")
    assert outcome.code == 0
    assert f"\n  {configured}/skills/{NAME}  (a link to" in outcome.out
    assert installed_version(configured / "skills" / NAME) == "1.0.0"
    assert world.run("--global", "--uninstall").code == 0
    assert not (configured / "skills" / NAME).is_symlink()


def test_a_dry_run_says_all_and_writes_nothing(world: World) -> None:
    (world.project / ".claude").mkdir()
    before = snapshot(world.project)
    said = world.install("--dry-run").out
    assert snapshot(world.project) == before
    for line in (
        "  make      .agents/\n  make      .agents/skills/\n  make      .claude/skills/\n",
        f"  write     .agents/skills/{NAME}/ ({len(FILES)} files, ",
        f"  link      .claude/skills/{NAME} -> ../../.agents/skills/{NAME}",
    ):
        assert line in said


def test_a_dry_run_says_what_becomes_of_what_is_there(world: World, tmp_path: Path) -> None:
    world.install("--agent", "claude")
    shown = f".agents/skills/{NAME}"
    assert world.install("--dry-run", "--agent", "claude").out.splitlines() == [
        f"Would do in {world.project}:",
        f"  keep      {shown} (it is as wanted)",
        f"  keep      .claude/skills/{NAME} (it is as wanted)",
        "Read from .agents/skills by Codex, GitHub Copilot, Cursor, Gemini CLI and others.",
    ]
    said = world.install("--dry-run", source=world.newer).out
    assert f"{shown}/ ({len(FILES) + 1} files, 0 kB), in place of what is there\n" in said
    said = world.install("--dry-run", "--link").out
    assert f"  link      {shown} -> {world.source} (a copy where links cannot be made)" in said
    assert ", in place of what is there\n" in said
    (world.target / "metadata.json").unlink()
    assert (
        f"  adopt     {shown} (only a record of it is missing)\n" in world.install("--dry-run").out
    )
    world.install()
    (world.target / "LICENSE").write_text("mine")
    said = world.install("--dry-run", "--force", source=world.newer).out
    assert ", and move the present one to .agents/skills-backup/ for LICENSE\n" in said
    world.claude.unlink()
    world.claude.symlink_to(tmp_path)
    said = world.install("--dry-run", "--agent", "claude", "--force").out
    assert f", in place of the link to {tmp_path}\n" in said


def test_a_dry_run_as_json_is_what_then_happens(world: World) -> None:
    text = world.install("--dry-run", "--agent", "claude", "--format", "json").out
    assert text.startswith('{\n  "skill": ')
    plan = json.loads(text)
    assert (plan["skill"], plan["version"]) == (NAME, "1.0.0")
    assert (plan["root"], plan["files"]) == (str(world.project), len(FILES))
    assert plan["bytes"] == sum((world.source / name).stat().st_size for name in FILES)
    assert plan["folders"] == [".agents", ".agents/skills", ".claude", ".claude/skills"]
    assert [(step["action"], step["path"]) for step in plan["steps"]] == [
        ("create", f".agents/skills/{NAME}"),
        ("create", f".claude/skills/{NAME}"),
    ]
    world.install("--agent", "claude")
    assert world.claude.readlink() == Path(plan["steps"][1]["link_to"])
    (world.target / "LICENSE").write_text("mine")
    plan = json.loads(world.install("--dry-run", "--force", "--format", "json").out)
    assert plan["steps"][0] == {
        "action": "replace",
        "path": f".agents/skills/{NAME}",
        "link_to": "",
        "keeps": ["LICENSE"],
    }


@pytest.mark.parametrize("missing", ["SKILL.md", "LICENSE", "skill.yaml", "references"])
def test_an_incomplete_source_is_refused(world: World, missing: str) -> None:
    (world.source / missing).rename(world.source / "moved")
    assert f"{world.source / missing} is missing" in world.refused()


def test_a_source_whose_skill_cannot_be_read_is_refused(world: World) -> None:
    (world.source / "SKILL.md").write_text("# Session state\n")
    assert "SKILL.md has no readable frontmatter; get a fresh copy" in world.refused()


def test_a_source_with_a_pipe_is_refused(world: World) -> None:
    os.mkfifo(world.source / "references/pipe")
    assert "references/pipe is neither a file nor a folder" in world.refused()


def test_what_tools_leave_in_the_source_does_not_arrive(world: World) -> None:
    for name in LITTER:
        (world.source / "examples" / name).mkdir()
        (world.source / "examples" / name / "file.py").write_text("litter\n")
    world.install()
    assert names_in(world.target / "examples") == ["basics"]


def test_a_source_with_a_link_is_refused(world: World, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (world.source / "references/leak.md").symlink_to(tmp_path / "secret")
    assert "leak.md is a symbolic link" in world.refused()


@pytest.mark.parametrize("text", ["# Mine\n", "---\nname: mine\n---\n", None])
def test_another_skill_may_be_a_project(world: World, text: str | None) -> None:
    skill = world.project / "SKILL.md"
    if text is None:
        skill.mkdir()
    else:
        skill.write_text(text)
    world.install()
    assert installed_version(world.target) == "1.0.0"


def test_skill_md_is_written_last(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it no agent takes the folder for a skill."""
    written: list[str] = []
    opened: Callable[..., IO[Any]] = Path.open

    def note(path: Path, mode: str = "r", *rest: object, **named: object) -> IO[Any]:
        if "x" in mode:
            written.append(path.name)
        return opened(path, mode, *rest, **named)

    monkeypatch.setattr(Path, "open", note)
    world.install()
    assert (written[0], written[-1]) == ("metadata.json", "SKILL.md")
    assert written[1:-1] == [path.rpartition("/")[2] for path in FILES if path != "SKILL.md"]


def test_the_skill_itself_is_no_project(world: World, tmp_path: Path) -> None:
    clone = make_bundle(tmp_path / "clone", "1.0.0")
    for folder in (world.source, world.source / "examples", clone):
        before = snapshot(folder)
        outcome = world.run(folder)
        assert outcome.code == 2
        assert "is the skill itself" in outcome.err
        assert snapshot(folder) == before
