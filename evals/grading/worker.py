"""Run graders: ``python worker.py`` reads jobs from stdin and prints a line of JSON for each.

A job is ``{"grader": file, "folder": solution, "browser": bool, "python": path or null}``. What is
printed is a list of ``{"name", "passed", "evidence"}``, one for each check. An app under AppTest
runs in a fork of its own for each check, with a time limit, so that it can neither hang the worker
nor leave anything behind; one for the browser runs in its server. Needs no more than Streamlit for
the former, so that it runs in an environment with an older one.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import multiprocessing
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 60.0  # seconds for a check under AppTest
LINES = 3  # of a message, as evidence


def _checks(grader: str) -> dict[str, Callable[[Any], None]]:
    spec = importlib.util.spec_from_file_location("grader", grader)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name: check for name, check in vars(module).items() if name.startswith("check_")}


def _outcome(check: Callable[[Any], None], solution: Any) -> dict[str, Any]:
    try:
        check(solution)
    except BaseException as error:  # an app may raise SystemExit and worse: all are failures
        if isinstance(error, KeyboardInterrupt):
            raise
        message = "\n".join(str(error).splitlines()[:LINES]) or _line(error)
        kind = "" if isinstance(error, AssertionError) else f"{type(error).__name__}: "
        return {"passed": False, "evidence": kind + message}
    return {"passed": True, "evidence": ""}


def _line(error: BaseException) -> str:
    """Return the grader's line that failed, for an assertion without a message."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((f.line or "" for f in reversed(frames) if f.filename.endswith("grader.py")), "")


def _prepare() -> None:
    import harness
    from streamlit.testing.v1 import AppTest

    harness.remember_installed_components()
    harness.be_patient()
    # What apps import when they first need it: here once, not in every fork.
    importlib.import_module("pandas")
    AppTest.from_string("import streamlit as st\nst.dataframe({'a': [1]})").run()


def _test_in_fork(check: Callable[[Any], None], folder: str, answer: Any) -> None:
    from evals.grading.solution import TestedSolution

    os.chdir(folder)
    with Path(os.devnull).open("w") as nothing:
        os.dup2(nothing.fileno(), 1)
        os.dup2(nothing.fileno(), 2)
    answer.send(_outcome(check, TestedSolution(Path(folder))))


def tested(check: Callable[[Any], None], folder: str) -> dict[str, Any]:
    """Run a check under AppTest in a fork, for LIMIT seconds at most."""
    forks = multiprocessing.get_context("fork")
    mine, theirs = forks.Pipe(duplex=False)
    child = forks.Process(target=_test_in_fork, args=(check, folder, theirs))
    child.start()
    theirs.close()
    ended = f"the app did not come to an end within {LIMIT:.0f} seconds"
    try:
        if mine.poll(LIMIT):
            outcome: dict[str, Any] = mine.recv()
            return outcome
    except EOFError:
        ended = "the app ended the process that ran it"
    finally:
        child.kill()
        child.join()
    return {"passed": False, "evidence": ended}


@contextlib.contextmanager
def _browser() -> Iterator[Callable[[dict[str, Any]], list[dict[str, Any]]]]:
    """Start Chromium once; what is lent runs one grader in it, with servers of its own."""
    from browser.app_page import AppPage
    from browser.chromium import started_chromium
    from browser.ports import Ports
    from browser.server import serve
    from playwright.sync_api import expect

    from evals.grading.solution import ServedSolution

    expect.set_options(timeout=3_000)  # a settled page shows what it will show
    ports = Ports()
    with started_chromium() as chromium:

        def browsed(job: dict[str, Any]) -> list[dict[str, Any]]:
            python = Path(job["python"]) if job["python"] else None
            folder = Path(job["folder"])
            with contextlib.ExitStack() as stack:
                logs = Path(stack.enter_context(tempfile.TemporaryDirectory()))
                profile = stack.enter_context(chromium.new_context())
                serving = serve(folder / "app.py", ports.next(), logs, {}, python)
                server = stack.enter_context(serving)
                solution = ServedSolution(
                    folder, lambda path="": AppPage(profile.new_page(), server).open(path)
                )
                checks = _checks(job["grader"]).items()
                outcomes = [{"name": name, **_outcome(check, solution)} for name, check in checks]
            ports.start_over()
            return outcomes

        yield browsed
    ports.close()


def main() -> None:
    """Run the jobs in their order."""
    sys.path[:0] = [str(ROOT), str(ROOT / "scripts"), str(ROOT / "tests")]
    _prepare()
    with contextlib.ExitStack() as stack:
        browsed = None
        for line in sys.stdin:
            job = json.loads(line)
            if job["browser"]:
                browsed = browsed or stack.enter_context(_browser())
                outcomes = browsed(job)
            else:
                checks = _checks(job["grader"]).items()
                outcomes = [
                    {"name": name, **tested(check, job["folder"])} for name, check in checks
                ]
            print(json.dumps(outcomes), flush=True)


if __name__ == "__main__":
    main()
