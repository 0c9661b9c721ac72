"""Links for the agents that read skills from a folder of their own."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest
from installation import swapping
from installation.bundle import NAME
from installer.world import World, installed_version, names_in, snapshot


@pytest.mark.parametrize("trace", [".claude", "CLAUDE.md"])
def test_claude_code_is_detected(world: World, trace: str) -> None:
    if trace == ".claude":
        (world.project / trace).mkdir()
    else:
        (world.project / trace).write_text("# Rules\n")
    said = world.install().out
    assert world.claude.readlink() == Path("../../.agents/skills") / NAME
    assert installed_version(world.claude) == "1.0.0"
    assert "for Claude Code" in said


def test_without_traces_claude_code_gets_nothing(world: World) -> None:
    world.install()
    assert names_in(world.project) == [".agents"]


def test_a_named_agent_replaces_the_detection(world: World) -> None:
    (world.project / ".claude").mkdir()
    said = world.install("--agent", "cursor", "--agent", "codex").out
    assert not world.claude.is_symlink()
    assert "Nothing more is needed for Codex, Cursor: .agents/skills is read there." in said


def test_all_agents(world: World) -> None:
    said = world.install("--agent", "all").out
    assert ", for Claude Code)\n" in said
    assert ", for Windsurf)\n" in said
    links = [path for path, what in snapshot(world.project).items() if what.startswith("->")]
    assert links == [f".claude/skills/{NAME}", f".windsurf/skills/{NAME}"]


def test_a_home_folder_with_a_file_of_rules_shows_no_trace_of_claude_code(world: World) -> None:
    (Path.home() / "CLAUDE.md").write_text("# Rules\n")
    assert world.run("--global").code == 0
    assert names_in(Path.home()) == [".agents", "CLAUDE.md"]


def test_the_folder_that_claude_code_is_configured_with_is_for_the_home_folder_only(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config").mkdir()
    monkeypatch.setenv("CLAUDE_CONFIG_DIR", str(tmp_path / "config"))
    world.install()
    assert names_in(world.project) == [".agents"]
    world.install("--agent", "claude")
    assert installed_version(world.claude) == "1.0.0"
    assert world.run("--global", "--agent", "windsurf").code == 0
    assert names_in(tmp_path / "config") == []
    monkeypatch.setenv("CLAUDE_CONFIG_DIR", " ")
    assert world.run("--global").code == 0
    assert names_in(Path.home()) == [".agents", ".codeium"]
    assert world.run("--global", "--agent", "claude").code == 0
    assert installed_version(Path.home() / ".claude/skills" / NAME) == "1.0.0"


def test_windsurf_has_a_folder_of_its_own_in_the_home_folder(world: World) -> None:
    assert world.run("--global", "--agent", "windsurf").code == 0
    assert installed_version(Path.home() / ".codeium/windsurf/skills" / NAME) == "1.0.0"


def test_a_copy_on_request_is_updated_and_removed_like_the_other(world: World) -> None:
    world.install("--agent", "claude", "--copy")
    assert not world.claude.is_symlink()
    assert installed_version(world.claude) == "1.0.0"
    world.install("--agent", "claude", "--copy", source=world.newer)
    assert installed_version(world.claude) == "2.0.0"
    (world.claude / "LICENSE").write_text("mine\n")
    assert world.differences() == [f"changed .claude/skills/{NAME}/LICENSE"]
    assert ".claude/skills" in world.refused("--agent", "claude", "--copy")
    world.install("--agent", "claude", "--force")
    assert world.claude.is_symlink()
    assert world.run(world.project, "--uninstall").code == 0
    assert names_in(world.project) == [".claude"]
    assert names_in(world.project / ".claude") == ["skills-backup"]


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.EPERM, "Operation not permitted"),
        OSError(errno.EOPNOTSUPP, "Operation not supported"),
        NotImplementedError("symbolic link privilege not held"),
    ],
)
def test_a_copy_where_links_cannot_be_made(
    world: World, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "symlink_to", refuse)
    said = world.install("--agent", "claude").out
    assert "a copy because links cannot be made here, for Claude Code" in said
    assert not world.claude.is_symlink()
    assert installed_version(world.claude) == "1.0.0"
    assert world.differences() == []


def test_a_refused_link_privilege_on_windows_means_a_copy(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        error = OSError(errno.EINVAL, "A required privilege is not held by the client")
        error.winerror = 1314  # type: ignore[attr-defined, unused-ignore]
        raise error

    monkeypatch.setattr(Path, "symlink_to", refuse)
    world.install("--agent", "claude")
    assert installed_version(world.claude) == "1.0.0"


def test_any_other_failure_of_a_link_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "symlink_to", refuse)
    outcome = world.run(world.project, "--agent", "claude")
    assert outcome.code == 2
    assert "permission denied; get permission to write there" in outcome.err
    assert not (world.project / ".claude").exists()
    # The copy that was written before knows which folders were made for it.
    assert world.run(world.project, "--uninstall").code == 0
    assert snapshot(world.project) == {}


def test_development_links_to_this_very_folder(world: World) -> None:
    (world.project / ".claude").mkdir()
    world.install("--link")
    assert world.target.readlink() == world.source
    assert (world.claude / "SKILL.md").read_bytes() == (world.source / "SKILL.md").read_bytes()
    assert not (world.source / "metadata.json").exists()
    assert world.differences() == []
    assert "already stands" in world.install("--link").out
    world.install()
    assert installed_version(world.target) == "1.0.0"
    world.install("--link")
    assert world.target.is_symlink()
    assert world.run(world.project, "--uninstall").code == 0
    assert not world.target.is_symlink()
    assert not world.claude.is_symlink()
    assert (world.source / "SKILL.md").is_file()


def test_a_development_link_to_a_folder_that_is_gone(world: World, tmp_path: Path) -> None:
    world.install("--link")
    world.source.rename(tmp_path / "moved")
    outcome = world.run(world.project, "--verify", source=world.newer)
    assert outcome.code == 1
    assert f"missing  .agents/skills/{NAME}/SKILL.md" in outcome.out


def test_a_copy_cannot_become_a_link_to_itself(world: World) -> None:
    world.install()
    assert "cannot become a link to itself" in world.refused("--link", source=world.target)


def test_a_copy_for_an_agent_cannot_become_a_link_to_a_link_to_itself(world: World) -> None:
    world.install("--agent", "claude", "--copy")
    assert "cannot become a link to itself" in world.refused("--link", source=world.claude)
    world.install(source=world.claude)
    assert world.claude.is_symlink()
    assert installed_version(world.claude) == "1.0.0"


def test_a_link_of_an_earlier_installation_becomes_a_copy_on_request(world: World) -> None:
    world.install("--agent", "claude")
    said = world.install("--agent", "claude", "--copy").out
    assert f"it was a link to ../../.agents/skills/{NAME}" in said
    assert not world.claude.is_symlink()
    assert installed_version(world.claude) == "1.0.0"


def test_a_link_of_the_users_own_to_this_very_folder_is_nobodys_loss(world: World) -> None:
    world.claude.parent.mkdir(parents=True)
    world.claude.symlink_to(world.source)
    world.install()
    assert world.claude.readlink() == Path("../../.agents/skills") / NAME
    world.claude.unlink()
    world.claude.symlink_to(world.target)
    world.install()
    assert world.claude.readlink() == Path("../../.agents/skills") / NAME


@pytest.mark.parametrize("moment", ["exchange", "sync_folder"])
def test_an_interrupt_while_a_copy_becomes_a_link_leaves_nothing_behind(
    world: World, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    world.install()
    (world.target / "LICENSE").write_text("mine\n")

    def interrupted(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(swapping, moment, interrupted)
    outcome = world.run(world.project, "--link", "--force")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("install.py: stopped; run the same command again")
    assert names_in(world.target.parent) == [NAME]
    assert world.target.is_symlink() == (moment == "sync_folder")
    kept = world.backup if moment == "sync_folder" else world.target
    assert (kept / "LICENSE").read_text() == "mine\n"


def test_one_skills_folder_for_both_needs_no_link(world: World) -> None:
    (world.project / ".agents/skills").mkdir(parents=True)
    (world.project / ".claude").mkdir()
    (world.project / ".claude/skills").symlink_to("../.agents/skills")
    said = world.install().out
    assert "Nothing more is needed for Claude Code" in said
    assert world.differences() == []
    assert installed_version(world.claude) == "1.0.0"
    assert not world.target.is_symlink()


def test_a_dangling_link_of_an_earlier_installation_is_used_again(world: World) -> None:
    world.claude.parent.mkdir(parents=True)
    world.claude.symlink_to(f"../../.agents/skills/{NAME}")
    world.install()
    assert installed_version(world.claude) == "1.0.0"


def test_verify_says_that_claude_code_has_no_link_yet(world: World) -> None:
    world.install()
    (world.project / ".claude").mkdir()
    outcome = world.run(world.project, "--verify")
    assert outcome.code == 0
    assert "Claude Code does not see it" in outcome.out
    world.install()
    assert "Claude Code" not in world.run(world.project, "--verify").out
    folders = json.loads((world.target / "metadata.json").read_bytes())["folders"]
    assert folders == [".agents", ".agents/skills", ".claude/skills"]
