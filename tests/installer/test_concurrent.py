"""Several installations at once end with one whole version."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from installation import locking
from installation.bundle import NAME
from installer.world import World, installed_version, names_in

_RUN = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from installation.command import main
sys.exit(max(main(sys.argv[3:], Path(sys.argv[2])) for _ in range(5)))
"""


def test_four_processes_install_two_versions_into_one_project(world: World) -> None:
    scripts = Path(locking.__file__).parents[1]
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _RUN, scripts, source, world.project, "--agent", "claude"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for source in (world.source, world.newer) * 2
    ]
    there, vanished = False, 0
    while any(process.poll() is None for process in processes):
        vanished += there and not (world.target / "SKILL.md").exists()
        there = there or (world.target / "SKILL.md").exists()
    assert there
    assert vanished == 0
    assert [process.communicate()[1] for process in processes] == [""] * 4
    assert [process.returncode for process in processes] == [0] * 4
    assert installed_version(world.target) in {"1.0.0", "2.0.0"}
    assert names_in(world.target.parent) == [NAME]
    assert world.run(world.project, "--verify").code == 0


def test_a_run_waits_for_the_other_and_then_says_so(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0.05)
    other = os.open(world.project, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    assert f"another installation in {world.project} has not finished" in world.refused()
    os.close(other)
    world.install()


def test_a_run_waits_until_the_other_has_finished(world: World) -> None:
    other = os.open(world.project, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    finished = threading.Timer(0.1, os.close, [other])
    finished.start()
    world.install()
    finished.join()
    assert installed_version(world.target) == "1.0.0"


def test_a_disk_without_locks_is_used_all_the_same(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(9, "Bad file descriptor")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    world.install()
    monkeypatch.setattr(locking, "fcntl", None)
    world.install(source=world.newer)
    assert installed_version(world.target) == "2.0.0"
