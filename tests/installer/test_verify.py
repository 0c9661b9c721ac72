"""What --verify calls a difference, and what it tolerates."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from installation.bundle import NAME
from installer.world import FILES, World, make_bundle, snapshot

SHOWN = f".agents/skills/{NAME}"


def test_each_kind_of_difference(world: World) -> None:
    world.install()
    (world.target / "LICENSE").unlink()
    (world.target / "references/widgets.md").write_text("changed\n")
    (world.target / "references/more.md").write_text("extra\n")
    before = snapshot(world.project)
    outcome = world.run(world.project, "--verify")
    assert outcome.code == 1
    assert outcome.out.splitlines() == [
        f"{NAME} 1.0.0 in {world.project}: 3 differences",
        f"  {SHOWN}  ({len(FILES)} files)",
        f"  missing  {SHOWN}/LICENSE",
        f"  extra    {SHOWN}/references/more.md",
        f"  changed  {SHOWN}/references/widgets.md",
    ]
    assert snapshot(world.project) == before


def test_as_json(world: World) -> None:
    world.install()
    (world.target / "LICENSE").write_text("changed\n")
    outcome = world.run(world.project, "--verify", "--format", "json")
    assert outcome.code == 1
    assert outcome.out.startswith('{\n  "skill": ')
    assert json.loads(outcome.out) == {
        "skill": NAME,
        "version": "1.0.0",
        "root": str(world.project),
        "checked": [SHOWN],
        "differences": [{"kind": "changed", "path": f"{SHOWN}/LICENSE"}],
        "notes": [],
    }


def test_line_ends_of_windows_are_tolerated(world: World) -> None:
    world.install()
    for path in world.target.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert world.differences() == []
    world.install(source=world.newer)


REWRITTEN = """\
---
description: 'Session state: what survives a rerun.'
license: Apache-2.0
metadata:
    github-path: skills/using-streamlit-session-state
    github-ref: refs/heads/main
    github-repo: https://github.com/someone/something
    github-tree-sha: 0123456789abcdef
    streamlit: "1.67"
    version: 1.0.0
name: using-streamlit-session-state
---
# Session state

Version 1.0.0 says so.
"""


def test_frontmatter_as_gh_skill_writes_it_is_tolerated(world: World) -> None:
    world.install()
    (world.target / "SKILL.md").write_text(REWRITTEN)
    assert world.differences() == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("what survives", "what dies"),
        ("license: Apache-2.0\n", ""),
        ("name: using", "another: key\nname: using"),
        ("version: 1.0.0", "version: 1.0.1"),
        ("says so", "denies it"),
        ("    github-ref", "    author: me\n    github-ref"),
        ("description: 'Session", "description: >-\n  'Session"),
        ("---\n# Session", "# Session"),
        ("license:", "# my comment\nlicense:"),
    ],
)
def test_any_other_change_of_skill_md_is_a_difference(
    world: World, before: str, after: str
) -> None:
    world.install()
    assert before in REWRITTEN
    (world.target / "SKILL.md").write_text(REWRITTEN.replace(before, after, 1))
    assert world.differences() == [f"changed {SHOWN}/SKILL.md"]


def test_an_installed_copy_verifies_itself(world: World) -> None:
    world.install()
    assert world.run(world.project, "--verify", source=world.target).code == 0
    (world.target / "LICENSE").write_text("changed\n")
    outcome = world.run(world.project, "--verify", source=world.target)
    assert outcome.code == 1
    assert outcome.out.startswith(f"{NAME} 1.0.0 in {world.project}: 1 difference\n")


def test_an_older_installation_is_compared_with_its_own_record(world: World) -> None:
    world.install()
    outcome = world.run(world.project, "--verify", source=world.newer)
    assert outcome.code == 0
    assert f"{NAME} 1.0.0 in" in outcome.out


def test_a_copy_by_another_installer_is_compared_with_this_one(world: World) -> None:
    make_bundle(world.target, "1.0.0")
    (world.target / "README.md").write_text("copied along\n")
    (world.target / "references/stray.md").write_text("not part of it\n")
    outcome = world.run(world.project, "--verify")
    assert outcome.code == 1
    assert f"no record of this installer: compared with {world.source}" in outcome.out
    assert "README.md" not in outcome.out
    assert f"extra    {SHOWN}/references/stray.md" in outcome.out
    assert "no record to compare with" in world.refused("--verify", source=world.target)


def test_another_installer_need_not_have_copied_all(world: World) -> None:
    make_bundle(world.target, "1.0.0")
    (world.target / "LICENSE").unlink()
    shutil.rmtree(world.target / "examples/.streamlit")
    assert world.differences() == [f"missing {SHOWN}/LICENSE"]


def test_what_stands_there_is_no_folder(world: World) -> None:
    world.target.parent.mkdir(parents=True)
    world.target.write_text("a link that Git on Windows wrote as a file\n")
    assert world.differences() == [f"changed {SHOWN}"]


def test_a_link_to_a_folder_without_the_skill(world: World) -> None:
    world.install("--link")
    (world.source / "SKILL.md").unlink()
    assert world.differences() == [f"missing {SHOWN}/SKILL.md"]


def test_nothing_to_verify(world: World) -> None:
    assert f"{NAME} is not installed in {world.project}" in world.refused("--verify")
    world.target.parent.mkdir(parents=True)
    world.target.with_name(f".{NAME}.old").mkdir()
    assert f"{NAME} was interrupted in {world.project}" in world.refused("--verify")


def test_what_was_looked_at_is_told(world: World) -> None:
    world.install("--agent", "claude")
    world.install("--agent", "windsurf", "--copy")
    assert world.run(world.project, "--verify").out.splitlines() == [
        f"{NAME} 1.0.0 in {world.project}: as installed",
        f"  {SHOWN}  ({len(FILES)} files)",
        f"  .claude/skills/{NAME}  (a link)",
        f"  .windsurf/skills/{NAME}  (a copy)",
    ]
    world.install("--link")
    outcome = world.run(world.project, "--verify")
    assert outcome.code == 0
    assert outcome.out.splitlines()[:3] == [
        f"{NAME} linked in {world.project}: as installed",
        f"  {SHOWN}  (a link to {world.source})",
        f"  .claude/skills/{NAME}  (a link)",
    ]
    assert "note" not in outcome.out


def test_a_copy_for_an_agent_is_compared_with_what_it_was_made_from(world: World) -> None:
    world.install("--agent", "claude", "--copy")
    world.install("--agent", "cursor", source=world.newer)
    assert world.differences() == []
    (world.claude / "metadata.json").unlink()
    assert world.differences() == [
        f"changed .claude/skills/{NAME}/SKILL.md",
        f"missing .claude/skills/{NAME}/references/new.md",
        f"changed .claude/skills/{NAME}/references/widgets.md",
        f"changed .claude/skills/{NAME}/skill.yaml",
    ]


def test_a_link_for_an_agent_that_leads_elsewhere(world: World, tmp_path: Path) -> None:
    world.install("--agent", "claude")
    world.claude.unlink()
    world.claude.symlink_to(tmp_path)
    assert world.differences() == [f"changed .claude/skills/{NAME}"]
    world.claude.unlink()
    world.claude.write_text("../../.agents/skills: a link that Git on Windows wrote as a file\n")
    assert world.differences() == [f"changed .claude/skills/{NAME}"]


def test_what_an_interrupted_run_left_is_mentioned(world: World) -> None:
    world.install("--agent", "claude", "--copy")
    (world.claude.parent / f".{NAME}.old").mkdir()
    assert f".claude/skills/.{NAME}.old is left" in world.run(world.project, "--verify").out
    world.install()
    (world.target.parent / f".{NAME}.partial").mkdir()
    outcome = world.run(world.project, "--verify")
    assert outcome.code == 0
    assert f".{NAME}.partial is left from an interrupted run" in outcome.out
    assert f"tidy up   .agents/skills/.{NAME}.partial" in world.install("--dry-run").out
