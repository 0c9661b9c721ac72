"""Making ``evals/exam.json`` from the record: its answers are what the proofs showed."""

from __future__ import annotations

import json
from pathlib import Path

from proof_record.decisions import read_decisions
from proof_record.reading import read_record

from evals.examining.boundaries import holds_questions, since_questions
from evals.examining.questions import Question, in_order, question_from
from evals.examining.widgets import feedback_questions, identity_questions

ROOT = Path(__file__).resolve().parents[2]
EXAM = ROOT / "evals/exam.json"
COMMAND = "python evals/exam.py --write"


def exam_text() -> str:
    """Return what ``exam.json`` must hold. Raises ``RecordError`` where the record is broken."""
    questions = in_order(made_questions(), lambda question: question.text)
    entries = [question.as_json(f"q{number:03}") for number, question in enumerate(questions, 1)]
    return json.dumps(entries, indent=1, ensure_ascii=False) + "\n"


def made_questions() -> list[Question]:
    """Return a hundred questions, by kind."""
    record = read_record(ROOT)
    decisions = read_decisions(ROOT)
    others = [
        *holds_questions(record, decisions, 8),
        *identity_questions(record, 26, 6),
        *feedback_questions(record, 16),
    ]
    return [*since_questions(decisions, record, 100 - len(others)), *others]


def read_exam() -> dict[str, Question]:
    """Return the questions of ``exam.json`` by their ids."""
    entries = json.loads(EXAM.read_text(encoding="utf-8"))
    return {entry["id"]: question_from(entry) for entry in entries}
