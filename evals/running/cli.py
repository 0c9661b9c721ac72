"""The command line of ``run.py``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from evals.grading.grade import Graders, graders
from evals.grading.tasks import FOLDER, Task, all_tasks, task
from evals.running.arms import Arm, lent_arms
from evals.running.benchmark import benchmark
from evals.running.errors import Parser, UsageError
from evals.running.index import INDEX, index_text
from evals.running.options import (
    agent_of,
    common_parser,
    complain,
    ended,
    only_one,
    whole_number,
)
from evals.running.schedule import run_all, same_settings
from evals.running.tables import benchmark_text, score_text
from evals.running.task_runs import SharedGraders, fingerprint_of_task, task_runs
from evals.running.triggers import TRIGGERS, trigger_runs, trigger_scores
from evals.running.workspaces import ROOT

DESCRIPTION = """\
Let an agent do tasks with this skill, without it, and with others, and compare what it made of
them. Graders run the result; no model judges. README.md beside this file says more."""
EXAMPLES = """\
examples:
  run.py --agent 'my-agent --file {prompt_file} {workspace}' --out results
  run.py --agent '...' --out results --task note_behind_gate --repeats 3 --jobs 2
  run.py --agent '...' --out results --arm old_skill=../skill-as-it-was
  run.py --agent '...' --out results --triggers    would it load the skill?
  run.py --write-index                             write evals.json from the tasks

exit status: 0 done, 2 the job or a part of it could not be done"""


def main(argv: Sequence[str]) -> int:
    """Run the command line; return its exit code."""
    return ended("run.py", run, argv)


def run(argv: Sequence[str]) -> int:
    """Do what ``argv`` asks; return the exit code. Raises ``UsageError``."""
    options = _parser().parse_args(argv)
    if options.write_index:
        INDEX.write_text(index_text(), encoding="utf-8")
        return 0
    return _triggers(options) if options.triggers else _tasks(options)


def _parser() -> Parser:
    parser = common_parser("run.py", DESCRIPTION, EXAMPLES)
    parser.add_argument(
        "--task", metavar="ID", action="append", default=[], help="only this task; may be repeated"
    )
    parser.add_argument(
        "--repeats",
        metavar="N",
        type=whole_number,
        default=1,
        help="runs of each task and arm (default: 1)",
    )
    parser.add_argument("--triggers", action="store_true", help="ask which requests load the skill")
    parser.add_argument("--write-index", action="store_true", help="write evals.json, and stop")
    parser.add_argument(
        "--tasks", metavar="FOLDER", type=Path, default=FOLDER, help="default: the tasks beside"
    )
    parser.add_argument(
        "--environments",
        metavar="FOLDER",
        type=Path,
        default=ROOT / ".nox",
        help="environments with older Streamlits, made where they are missing (default: .nox)",
    )
    return parser


def _tasks(options: argparse.Namespace) -> int:
    tasks = _chosen(options)
    agent = agent_of(options)
    with ExitStack() as stack:
        arms = stack.enter_context(lent_arms(options.arm))
        stack.enter_context(only_one(options.out))
        same_settings(options.out, _settings(options, tasks, arms))
        lent = stack.enter_context(graders(options.environments))
        _prepare(lent, tasks)
        runs = task_runs(tasks, arms, options.repeats, SharedGraders(lent), options.skills_in)
        results, problems = run_all(runs, agent, options.out, options.jobs)
        found = benchmark(tasks, arms, options.repeats, results)
        _show(options, "benchmark.json", found, benchmark_text(found))
    return complain("run.py", problems)


def _triggers(options: argparse.Namespace) -> int:
    agent = agent_of(options)
    with only_one(options.out):
        same_settings(options.out, {"agent": options.agent, "queries": TRIGGERS.read_text()})
        runs = trigger_runs(options.skills_in)
        results, problems = run_all(runs, agent, options.out, options.jobs)
        scores = trigger_scores(runs, results)
        _show(options, "triggers.json", scores, score_text("queries", list(scores.items())))
    return complain("run.py", problems)


def _chosen(options: argparse.Namespace) -> list[Task]:
    if not options.tasks.is_dir():
        raise UsageError(f"--tasks {options.tasks} is no folder: see evals/tasks")
    try:
        if not options.task:
            return all_tasks(options.tasks.resolve())
        return [task(id, options.tasks.resolve()) for id in dict.fromkeys(options.task)]
    except ValueError as error:
        raise UsageError(f"{error}: see the folders of evals/tasks") from None


def _settings(
    options: argparse.Namespace, tasks: Sequence[Task], arms: Sequence[Arm]
) -> dict[str, Any]:
    return {
        "agent": options.agent,
        "time limit": options.time_limit,
        **{f"skill in {arm.name}": arm.fingerprint() for arm in arms},
        **{f"version of the task {task.id}": fingerprint_of_task(task) for task in tasks},
    }


def _prepare(lent: Graders, tasks: Sequence[Task]) -> None:
    try:
        lent.prepare(tasks)
    except RuntimeError as error:
        raise UsageError(str(error)) from None


def _show(options: argparse.Namespace, name: str, content: dict[str, Any], text: str) -> None:
    written = json.dumps(content, indent=2, ensure_ascii=False)
    (options.out / name).write_text(written + "\n", encoding="utf-8")
    print(written if options.format == "json" else text)
