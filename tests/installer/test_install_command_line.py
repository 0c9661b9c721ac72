"""Usage: help, wrong options, odd paths, and old interpreters."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from installation.bundle import NAME
from installation.errors import from_os_error
from installer.world import REPOSITORY, World, installed_version, snapshot

SCRIPT = REPOSITORY / "scripts" / "install.py"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "for which project? Give its folder, or --global; --help has examples"),
        (["PROJECT", "--global"], "PROJECT and --global do not go together; give one of them"),
        (
            ["PROJECT", "--verify", "--uninstall"],
            "--verify and --uninstall do not go together; give one of them",
        ),
        (["PROJECT", "--copy", "--link"], "--copy and --link do not go together; give one of them"),
        (
            ["PROJECT", "--verify", "--agent", "all"],
            "--verify takes no --agent, --copy or --link; leave them out",
        ),
        (
            ["PROJECT", "--uninstall", "--copy"],
            "--uninstall takes no --agent, --copy or --link; leave them out",
        ),
        (
            ["PROJECT", "--verify", "--link"],
            "--verify takes no --agent, --copy or --link; leave them out",
        ),
        (
            ["--pack", "dist", "--agent", "all"],
            "--pack takes no --agent, --copy or --link; leave them out",
        ),
        (
            ["PROJECT", "--dry-run", "--pack", "dist"],
            "--pack and --dry-run do not go together; give one of them",
        ),
        (
            ["PROJECT", "--uninstall", "--format", "json"],
            "--format json goes with --verify or --dry-run; add one of them",
        ),
        (
            ["--pack", "dist", "--global"],
            "--pack writes to its own folder; leave PROJECT and --global out",
        ),
        (["--dry-run"], "for which project? Give its folder, or --global; --help has examples"),
        (
            ["PROJECT", "--format", "json"],
            "--format json goes with --verify or --dry-run; add one of them",
        ),
        (
            ["PROJECT", "--pack", "dist"],
            "--pack writes to its own folder; leave PROJECT and --global out",
        ),
        (["nowhere"], "nowhere does not exist; give the folder of a project"),
        (["file"], "file is not a folder; give the folder of a project"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(
    world: World, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    (world.project / "file").write_text("")
    monkeypatch.chdir(world.project)
    before = snapshot(world.project.parent)
    given = [os.fspath(world.project) if word == "PROJECT" else word for word in arguments]
    outcome = world.run(*given)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"install.py: {words}\n"
    assert snapshot(world.project.parent) == before


ELSEWHERE = "get permission to write there, or choose another folder"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "/a/b"),
            "/a/b: no space left on device; free some space and run the same command again",
        ),
        (
            OSError(errno.EDQUOT, "Disk quota exceeded"),
            "the disk: disk quota exceeded; free some space and run the same command again",
        ),
        (OSError(errno.EACCES, "Permission denied", b"/a"), f"/a: permission denied; {ELSEWHERE}"),
        (OSError(errno.EPERM, "Not permitted", "/a"), f"/a: not permitted; {ELSEWHERE}"),
        (
            OSError(errno.ELOOP, "Too many levels of symbolic links", "/a"),
            "/a: too many levels of symbolic links; "
            "a symbolic link there leads in a circle: remove it",
        ),
        (
            OSError(errno.ENAMETOOLONG, "File name too long", "/a"),
            "/a: file name too long; choose a folder with a shorter path",
        ),
        (
            OSError(errno.EROFS, "Read-only file system", "/a"),
            "/a: read-only file system; choose a folder on a disk that can be written",
        ),
        (
            OSError(errno.EXDEV, "Invalid cross-device link", "/a"),
            "/a: invalid cross-device link; "
            "this disk cannot rename that folder: run --uninstall, then install again",
        ),
        (
            OSError(errno.EIO, "Input/output error", ""),
            ": input/output error; look at that path and run the same command again",
        ),
        (
            OSError("It broke"),
            "the disk: it broke; look at that path and run the same command again",
        ),
    ],
)
def test_a_failure_of_the_system_is_told_with_a_remedy(error: OSError, told: str) -> None:
    assert str(from_os_error(error)) == told


def test_help_documents_every_option_and_the_exit_codes(world: World) -> None:
    with pytest.raises(SystemExit) as stopped:
        world.run("--help")
    assert stopped.value.code == 0
    said = world.capture.readouterr().out
    assert said.startswith("usage: install.py [-h] [--global]")
    assert " [PROJECT]\n" in said
    for word in (
        *("--agent {claude,codex,copilot,cursor,gemini,windsurf,all}", "--global", "--link"),
        *("--copy", "--dry-run", "--verify", "--pack DIR", "--format {text,json}", "--force"),
    ):
        assert f"\n  {word}" in said
    assert "{claude,codex,copilot,cursor,gemini,windsurf,all}" in said
    assert "exit codes: 0 done" in said
    assert "moved to .agents/skills-backup" in said


@pytest.mark.parametrize("name", ["with space", "grüße-日本-🎈", "quote'd"])
def test_odd_names_of_projects(world: World, tmp_path: Path, name: str) -> None:
    project = tmp_path / name
    project.mkdir()
    outcome = world.run(project, "--agent", "claude")
    assert (outcome.code, outcome.err) == (0, "")
    assert installed_version(project / ".claude/skills" / NAME) == "1.0.0"
    check = next(line for line in outcome.out.splitlines() if line.startswith("Check the files:"))
    command = check.removeprefix("Check the files:").strip()
    counted = subprocess.run(["sh", "-c", f"set -- {command}; test $# = 4"], check=False)
    assert counted.returncode == 0
    assert world.run(project, "--uninstall").code == 0
    assert snapshot(project) == {}


def test_a_name_that_is_no_text_is_told_all_the_same(world: World, tmp_path: Path) -> None:
    project = Path(os.fsdecode(os.fsencode(tmp_path) + b"/latin-\xe9"))
    project.mkdir()
    outcome = world.run(project)
    assert (outcome.code, outcome.err) == (0, "")
    assert "latin-" in outcome.out
    (project / ".agents/skills" / NAME / "LICENSE").write_text("mine")
    outcome = world.run(project)
    assert outcome.code == 2
    assert "latin-" in outcome.err


def test_paths_are_relative_to_where_it_is_run(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(world.project)
    assert world.run(".").code == 0
    assert installed_version(world.target) == "1.0.0"
    monkeypatch.chdir(world.project / ".agents")
    assert world.run("..", "--verify").code == 0
    assert world.run("../../project", "--uninstall").code == 0
    assert snapshot(world.project) == {}


def test_text_may_be_asked_for(world: World) -> None:
    world.install("--format", "text")
    assert world.install("--dry-run", "--format", "text").out == world.install("--dry-run").out


def test_a_project_behind_a_link(world: World, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(world.project)
    assert world.run(tmp_path / "link").code == 0
    assert installed_version(world.target) == "1.0.0"


def test_the_reader_of_the_output_may_leave_early(world: World) -> None:
    world.install()
    command = f"'{sys.executable}' '{SCRIPT}' '{world.project}' --uninstall | true"
    run = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert run.stderr == ""
    assert snapshot(world.project) == {}


def test_an_interrupt_from_the_keyboard_is_one_line(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.install()

    def interrupted(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr("installation.swapping.exchange", interrupted)
    outcome = world.run(world.project, source=world.newer)
    assert (outcome.code, outcome.out) == (2, "")
    said = "install.py: stopped; run the same command again to finish or to tidy up\n"
    assert outcome.err == said
    assert installed_version(world.target) == "1.0.0"
    assert [path.name for path in world.target.parent.iterdir()] == [NAME]


def test_an_old_interpreter_is_told_in_one_line(world: World) -> None:
    code = (
        "import sys, runpy; sys.version_info = (3, 8, 1); sys.version = '3.8.1 (old)'; "
        f"sys.argv = ['install.py', '.']; runpy.run_path({str(SCRIPT)!r}, run_name='__main__')"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr == "install.py: this is Python 3.8.1; use Python 3.9 or later\n"
