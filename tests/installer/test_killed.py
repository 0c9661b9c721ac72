"""A run that is killed leaves the old or the new version, and the next run tidies up."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from installation import swapping
from installation.bundle import NAME
from installer.interrupting import killed_at_every_call
from installer.world import Outcome, World, installed_version, names_in


def target_in(project: Path) -> Path:
    return project / ".agents" / "skills" / NAME


def prepared(
    world: World, *steps: Callable[[Path], object], run: tuple[str, ...], source: Path
) -> Callable[[Path], Callable[[], Outcome]]:
    """Return what fills a project by ``steps`` and gives the run that will be killed."""

    def prepare(project: Path) -> Callable[[], Outcome]:
        for step in steps:
            step(project)
        return partial(world.run, project, *run, source=source)

    return prepare


def no_half_skill_in(project: Path) -> bool:
    """Say whether all that an agent would take for a skill is whole, hidden folders included."""
    return all(
        installed_version(skill.parent) in {"1.0.0", "2.0.0"}
        for skill in (project / ".agents").rglob("SKILL.md")
    )


def heal(world: World, project: Path) -> None:
    """Install the newer version, after which nothing may be left of the interrupted run."""
    outcome = world.run(project, source=world.newer)
    assert (outcome.code, outcome.err) == (0, "")
    assert installed_version(target_in(project)) == "2.0.0"
    assert names_in(target_in(project).parent) == [NAME]
    assert world.run(project, "--verify").out.startswith(f"{NAME} 2.0.0 in {project}: as installed")


def test_a_first_installation(world: World, tmp_path: Path) -> None:
    seen = set()
    prepare = prepared(world, run=("--agent", "claude"), source=world.source)
    for project in killed_at_every_call(prepare, tmp_path):
        version = installed_version(target_in(project))
        seen.add(version)
        assert no_half_skill_in(project)
        link = project / ".claude/skills" / NAME
        assert link.is_symlink() <= (version is not None)
        heal(world, project)
    assert seen == {None, "1.0.0"}


def test_an_update(world: World, tmp_path: Path) -> None:
    seen = set()
    prepare = prepared(world, world.run, run=(), source=world.newer)
    for project in killed_at_every_call(prepare, tmp_path):
        seen.add(installed_version(target_in(project)))
        assert no_half_skill_in(project)
        heal(world, project)
    assert seen == {"1.0.0", "2.0.0"}


def test_an_update_where_names_cannot_be_exchanged(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swapping, "exchange", lambda *_: False)
    seen = []
    prepare = prepared(world, world.run, run=(), source=world.newer)
    for project in killed_at_every_call(prepare, tmp_path):
        seen.append(installed_version(target_in(project)))
        if seen[-1] is None:
            outcome = world.run(project, "--verify")
            assert outcome.code == 2
            assert "was interrupted" in outcome.err
            # Even a run that cannot do its own job puts the old version back.
            (project / ".claude").write_text("in the way\n")
            assert world.run(project, "--agent", "claude", source=world.newer).code == 2
            assert installed_version(target_in(project)) == "1.0.0"
            (project / ".claude").unlink()
        heal(world, project)
    # Dead between two renames: the one moment at which nothing stands there.
    assert seen.count(None) == 1
    assert set(seen) == {"1.0.0", None, "2.0.0"}


def change(project: Path) -> None:
    (target_in(project) / "LICENSE").write_text("mine\n")
    (target_in(project) / "notes.md").write_text("mine too\n")


@pytest.mark.parametrize("exchanging", [True, False])
def test_a_forced_update_never_loses_what_the_user_wrote(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchanging: bool
) -> None:
    if not exchanging:
        monkeypatch.setattr(swapping, "exchange", lambda *_: False)
    prepare = prepared(world, world.run, change, run=("--force",), source=world.newer)
    for project in killed_at_every_call(prepare, tmp_path):
        outcome = world.run(project, "--force", source=world.newer)
        assert (outcome.code, outcome.err) == (0, "")
        heal(world, project)
        backups = list((project / ".agents/skills-backup").iterdir())
        assert len(backups) == 1
        assert (backups[0] / "LICENSE").read_text() == "mine\n"
        assert (backups[0] / "notes.md").read_text() == "mine too\n"
        assert (backups[0] / "SKILL.md").is_file()


def test_from_a_copy_to_a_link_and_back(world: World, tmp_path: Path) -> None:
    def install_link(project: Path) -> None:
        world.run(project, "--link", source=world.source)

    for steps, run in (((world.run,), ("--link",)), ((install_link,), ())):
        folder = tmp_path / f"to{''.join(run) or 'copy'}"
        folder.mkdir()
        seen = set()
        prepare = prepared(world, *steps, run=run, source=world.source)
        for project in killed_at_every_call(prepare, folder):
            target = target_in(project)
            seen.add(target.is_symlink())
            assert target.is_symlink() or installed_version(target) == "1.0.0"
            assert world.run(project).code == 0
            heal(world, project)
        assert seen == {True, False}


def test_adopting_a_folder(world: World, tmp_path: Path) -> None:
    def install_without_record(project: Path) -> None:
        world.run(project)
        (target_in(project) / "metadata.json").unlink()

    prepare = prepared(world, install_without_record, run=(), source=world.source)
    for project in killed_at_every_call(prepare, tmp_path):
        assert (target_in(project) / "SKILL.md").is_file()
        assert world.run(project).code == 0
        assert installed_version(target_in(project)) == "1.0.0"
        heal(world, project)


def test_an_uninstallation(world: World, tmp_path: Path) -> None:
    def install_with_link(project: Path) -> None:
        world.run(project, "--agent", "claude")

    seen = set()
    prepare = prepared(world, install_with_link, run=("--uninstall",), source=world.source)
    for project in killed_at_every_call(prepare, tmp_path):
        seen.add(installed_version(target_in(project)))
        assert no_half_skill_in(project)
        world.run(project, "--uninstall")
        assert not target_in(project).exists()
        assert not (project / ".claude/skills" / NAME).is_symlink()
        assert [path for path in project.rglob("*") if not path.is_dir()] == []
    assert seen == {"1.0.0", None}


def test_an_uninstallation_beside_changed_files(world: World, tmp_path: Path) -> None:
    prepare = prepared(world, world.run, change, run=("--uninstall",), source=world.source)
    for project in killed_at_every_call(prepare, tmp_path):
        assert (target_in(project) / "LICENSE").read_text() == "mine\n"
        assert (target_in(project) / "notes.md").read_text() == "mine too\n"
        world.run(project, "--uninstall")
        files = [path.name for path in project.rglob("*") if path.is_file()]
        assert sorted(files) == ["LICENSE", "notes.md"]


def test_a_forced_uninstallation_leaves_all_or_none_to_an_agent(
    world: World, tmp_path: Path
) -> None:
    prepare = prepared(
        world, world.run, change, run=("--uninstall", "--force"), source=world.source
    )
    seen = set()
    for project in killed_at_every_call(prepare, tmp_path):
        target = target_in(project)
        seen.add(target.exists())
        if target.exists():
            assert {"SKILL.md", "LICENSE", "notes.md", "metadata.json"} <= set(names_in(target))
        heal_outcome = world.run(project, "--force", source=world.newer)
        assert (heal_outcome.code, heal_outcome.err) == (0, "")
        heal(world, project)
    assert seen == {True, False}
