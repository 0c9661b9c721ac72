"""Asking the questions in batches, and marking the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from evals.examining.questions import Question, is_right
from evals.grading.verdicts import Verdict, as_grading
from evals.running.arms import Arm
from evals.running.runs import Result, Run
from evals.running.scores import scored
from evals.running.workspaces import ANSWER, answer_in

BATCH = 20
_PROMPT = """\
Answer these {count} questions about Streamlit, from what you know and from the skills that you \
have, if any. Install and run no Streamlit, and look nothing up on the web.

{questions}

Write your answers to the file {answer}: one JSON object that maps the id of each question to your \
answer, as in {{"{first}": "..."}}. An answer is one of the options in brackets, word for word; \
where there are none, it is a minor version as a string, like "1.30"."""


def exam_runs(questions: Mapping[str, Question], arms: Sequence[Arm], skills: str) -> list[Run]:
    """Return a run for each batch and arm."""
    ids = list(questions)
    batches = [ids[start : start + BATCH] for start in range(0, len(ids), BATCH)]
    return [
        Run(
            f"{arm.name}/batch-{number}",
            _prompt({id: questions[id] for id in batch}),
            partial(_fill, arm, skills),
            partial(_mark, {id: questions[id] for id in batch}),
            skills,
        )
        for number, batch in enumerate(batches, start=1)
        for arm in arms
    ]


def exam_scores(
    questions: Mapping[str, Question], arms: Sequence[Arm], results: Mapping[str, Result]
) -> dict[str, dict[str, Any]]:
    """Return the score of each arm, over all questions and by their kind."""
    kinds = dict.fromkeys(question.kind for question in questions.values())
    scores = {}
    for arm in arms:
        marked = [
            (questions[check["text"].partition(":")[0]].kind, check["passed"])
            for place, result in results.items()
            if place.startswith(f"{arm.name}/")
            for check in result.grading["assertion_results"]
        ]
        by_kind = {kind: scored([right for one, right in marked if one == kind]) for kind in kinds}
        scores[arm.name] = {"all": scored([right for _, right in marked]), **by_kind}
    return scores


def _prompt(questions: Mapping[str, Question]) -> str:
    lines = []
    for id, question in questions.items():
        options = f" [{' | '.join(question.options)}]" if question.options else ""
        lines.append(f"{id}: {question.text}{options}")
    first = next(iter(questions))
    return _PROMPT.format(count=len(lines), questions="\n".join(lines), answer=ANSWER, first=first)


def _fill(arm: Arm, skills: str, workspace: Path) -> None:
    arm.fill(workspace, skills)


def _mark(questions: Mapping[str, Question], workspace: Path, printed: str) -> dict[str, Any]:
    answers = answer_in(workspace, printed)
    verdicts = []
    for id, question in questions.items():
        given = answers.get(id)
        evidence = "no answer" if given is None else f"said {given}, it is {question.answer}"
        right = given is not None and is_right(question, given)
        verdicts.append(Verdict(id, f"{id}: {question.text}", right, evidence))
    return as_grading(verdicts)
