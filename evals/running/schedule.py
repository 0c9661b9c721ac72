"""Many runs, some at a time, and none of those that are finished."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

from evals.running.agents import Agent, StoppedError
from evals.running.errors import UsageError
from evals.running.runs import Result, Run, finished, perform

SETTINGS = "settings.json"


def run_all(
    runs: Sequence[Run], agent: Agent, out: Path, jobs: int
) -> tuple[dict[str, Result], list[str]]:
    """Return the result of each run by its place, and a line for each that could not be judged.

    At most ``jobs`` agents run at a time. On an interruption all are ended, and what is finished
    is kept for the next time.
    """
    results = {run.place: found for run in runs if (found := finished(run, out))}
    missing = [run for run in runs if run.place not in results]
    problems: list[str] = []
    progress = _Progress(len(runs), results)
    with ThreadPoolExecutor(jobs) as pool:
        waiting = {pool.submit(perform, run, agent, out): run for run in missing}
        try:
            while waiting:
                for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                    run = waiting.pop(future)
                    if problem := _taken(future, run, results):
                        problems.append(problem)
                    progress.say()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            agent.stop()
            raise
        finally:
            progress.clear()
    return results, problems


def _taken(future: Future[Result], run: Run, results: dict[str, Result]) -> str:
    """Put the result of a run to the ``results``, or return why there is none."""
    try:
        results[run.place] = future.result()
    except (RuntimeError, OSError, StoppedError) as error:
        return f"{run.place}: {' '.join(str(error).split()) or type(error).__name__}"
    return ""


def same_settings(out: Path, settings: Mapping[str, Any]) -> None:
    """Remember in ``out`` what its runs were made with, or compare with what is remembered.

    Raises ``UsageError`` naming what differs, because runs that differ in it are no comparison.
    What one of them has not got is no difference.
    """
    path = out / SETTINGS
    try:
        known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    except ValueError:
        raise UsageError(f"{path} is no JSON: choose another --out") from None
    for name, value in settings.items():
        if known.get(name, value) != value:
            raise UsageError(f"{out} has runs with another {name}: choose another --out")
    out.mkdir(parents=True, exist_ok=True)
    text = json.dumps({**known, **settings}, indent=2, ensure_ascii=False) + "\n"
    new = path.with_suffix(".partial")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


class _Progress:
    """One line on a terminal."""

    def __init__(self, total: int, results: Mapping[str, Result]) -> None:
        self._total = total
        self._results = results
        self._shown = sys.stderr.isatty()
        self.say()

    def say(self) -> None:
        solved = sum(result.solved for result in self._results.values())
        text = f"{len(self._results)} of {self._total} runs done, {solved} solved"
        if self._shown:
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
