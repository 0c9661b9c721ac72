"""An agent without a mind: ``stand_in_agent.py BEHAVIOUR NOTES PROMPT_FILE WORKSPACE USAGE_FILE``.

``NOTES`` is a folder that it shares with the test: ``tasks`` in it has the tasks with their
solutions, and there it leaves a file for each thing that a test wants to know. Where it finds a
skill it solves the task, else it does what looks like it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

behaviour = sys.argv[1]
notes, prompt_file, workspace, usage = map(Path, sys.argv[2:])
skills = sorted(path.parent.name for path in workspace.glob(".agents/skills/*/SKILL.md"))
prompt = prompt_file.read_text(encoding="utf-8")


def main() -> int:
    note_what_is_here()
    if behaviour == "nothing":
        return 0
    if behaviour == "delete":
        shutil.rmtree(workspace)
        return 0
    if behaviour == "meet":
        meet()
    lay_over("accepted" if skills else "rejected")
    if behaviour == "crash":
        raise RuntimeError("the stand-in crashes")
    if behaviour == "hang" or (behaviour == "hang_once" and not (notes / "hung").exists()):
        hang()
    usage.write_text(json.dumps({"total_tokens": 2000 if skills else 1000}))
    print("done")
    return 0


def note_what_is_here() -> None:
    """Note which files the agent was given, where, and that it ran."""
    here = sorted(path.relative_to(workspace).as_posix() for path in workspace.rglob("*"))
    found = {"files": here, "workspace": str(workspace), "cwd": str(Path.cwd()), "prompt": prompt}
    (notes / f"ran-{os.getpid()}.json").write_text(json.dumps(found))


def lay_over(verdict: str) -> None:
    """Lay a known solution of the task over the workspace."""
    for task in (notes / "tasks").iterdir():
        if prompt.startswith(json.loads((task / "task.json").read_text())["prompt"]):
            solution = next((task / verdict).iterdir())
            shutil.copytree(solution, workspace, dirs_exist_ok=True)


def hang() -> None:
    """Start another process, note both, and never end."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"])
    new = notes / "hung.new"
    new.write_text(f"{os.getpid()} {child.pid}")
    new.rename(notes / "hung")
    time.sleep(1000)


def meet() -> None:
    """Note how many run now, and wait until two ever did."""
    mine = notes / f"running-{os.getpid()}"
    mine.touch()
    deadline = time.monotonic() + 30
    while not (notes / "met").exists() and time.monotonic() < deadline:
        if len(list(notes.glob("running-*"))) > 1:
            (notes / "met").touch()
        time.sleep(0.01)
    with (notes / "counts").open("a") as counts:
        counts.write(f"{len(list(notes.glob('running-*')))}\n")
    mine.unlink()


sys.exit(main())
