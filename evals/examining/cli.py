"""The command line of ``exam.py``."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from contextlib import ExitStack

from proof_record.reading import RecordError

from evals.examining.asking import exam_runs, exam_scores
from evals.examining.making import EXAM, exam_text, read_exam
from evals.running.arms import lent_arms
from evals.running.errors import UsageError
from evals.running.options import agent_of, common_parser, complain, ended, only_one
from evals.running.schedule import run_all, same_settings
from evals.running.tables import score_text

DESCRIPTION = """\
Ask an agent a hundred questions about Streamlit, with this skill, without it, and with others. The
questions are made from what the proofs showed, so their answers are what Streamlit does."""
EXAMPLES = """\
examples:
  exam.py --agent 'my-agent --file {prompt_file} {workspace}' --out exam-results
  exam.py --write                                  write exam.json from the record

exit status: 0 done, 2 the job or a part of it could not be done"""


def main(argv: Sequence[str]) -> int:
    """Run the command line; return its exit code."""
    return ended("exam.py", run, argv)


def run(argv: Sequence[str]) -> int:
    """Do what ``argv`` asks; return the exit code. Raises ``UsageError``."""
    parser = common_parser("exam.py", DESCRIPTION, EXAMPLES)
    parser.add_argument("--write", action="store_true", help="write exam.json, and stop")
    options = parser.parse_args(argv)
    if options.write:
        try:
            EXAM.write_text(exam_text(), encoding="utf-8")
        except (RecordError, ValueError) as error:
            raise UsageError(str(error)) from None
        return 0
    return _ask(options)


def _ask(options: argparse.Namespace) -> int:
    agent = agent_of(options)
    with ExitStack() as stack:
        arms = stack.enter_context(lent_arms(options.arm))
        stack.enter_context(only_one(options.out))
        settings = {
            "agent": options.agent,
            "time limit": options.time_limit,
            "exam": hashlib.sha256(EXAM.read_bytes()).hexdigest()[:16],
            **{f"skill in {arm.name}": arm.fingerprint() for arm in arms},
        }
        same_settings(options.out, settings)
        questions = read_exam()
        runs = exam_runs(questions, arms, options.skills_in)
        results, problems = run_all(runs, agent, options.out, options.jobs)
    scores = exam_scores(questions, arms, results)
    written = json.dumps(scores, indent=2, ensure_ascii=False)
    (options.out / "scores.json").write_text(written + "\n", encoding="utf-8")
    tables = (score_text(arm, list(kinds.items())) for arm, kinds in scores.items())
    print(written if options.format == "json" else "\n\n".join(tables))
    return complain("exam.py", problems)
