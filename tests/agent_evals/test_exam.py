"""The exam: its questions are what the record says, and it is asked and marked as it should be."""

from __future__ import annotations

import json
import re
import shlex
import sys
from collections import Counter
from pathlib import Path

import harness
import pytest
from proof_record.runs import written_out

from evals.examining import cli
from evals.examining.asking import BATCH
from evals.examining.making import COMMAND, EXAM, exam_text, read_exam
from evals.examining.questions import Question, is_right

QUESTIONS = read_exam()
RECORD = harness.REPOSITORY / "record"
VERSIONS = list(json.loads((RECORD / "versions.json").read_text())["versions"])
# Knows all answers where it has a skill, and else takes the first option or a guess.
CANDIDATE = """
import json, pathlib, sys
prompt, workspace = pathlib.Path(sys.argv[1]).read_text(), pathlib.Path(sys.argv[2])
exam = [entry for entry in json.loads(pathlib.Path(sys.argv[3]).read_text())
        if entry["id"] + ": " + entry["text"] in prompt]
skilled = list(workspace.glob(".agents/skills/*/SKILL.md"))
answers = {entry["id"]: entry["answer"] if skilled else (entry["options"] or ["1.50"])[0]
           for entry in exam}
print("My answers:")
print(json.dumps(answers))
"""


def rows(name: str) -> dict[tuple[str, bool, str], str]:
    """Return the outcomes of a table by widget, key and change."""
    lines = map(json.loads, (RECORD / f"{name}.jsonl").read_text().splitlines())
    return {
        (line["widget"], line["key"], change): written_out(outcomes)
        for line in lines
        for outcomes, changes in line["changes"].items()
        for change in changes
    }


def test_exam_says_what_the_record_says() -> None:
    drifted = EXAM.read_text(encoding="utf-8") != exam_text()
    assert not drifted, f"exam.json is not what the record says: run {COMMAND}"


def test_exam_has_a_hundred_questions_of_each_kind_enough() -> None:
    assert len({question.text for question in QUESTIONS.values()}) == 100
    kinds = Counter(question.kind for question in QUESTIONS.values())
    assert kinds["boundary"] >= 40
    assert kinds["identity"] >= 30
    assert kinds["feedback"] >= 15


def test_no_answer_is_right_too_often() -> None:
    for kind in ("identity", "feedback"):
        some = [question for question in QUESTIONS.values() if question.kind == kind]
        places = Counter(question.options.index(question.answer) for question in some)
        assert max(places.values()) <= 0.65 * len(some)
    versions = Counter(question.answer for question in QUESTIONS.values() if not question.options)
    assert max(versions.values()) <= 0.35 * versions.total()
    assert len(versions) >= 15


@pytest.mark.parametrize("id", QUESTIONS)
def test_question_can_be_answered_by_itself(id: str) -> None:
    question = QUESTIONS[id]
    named = re.findall(r"(?<![\d.])1\.\d\d(?![\d.])", question.text)
    if question.options:
        assert question.answer in question.options
        assert len(named) == 1
        assert named[0] in VERSIONS
    else:
        assert question.answer in VERSIONS
        assert not named, "it gives a version away"


def test_answers_about_parameters_are_those_of_the_table() -> None:
    table = rows("identity")
    form = r"On Streamlit (.*), does a (\w+) `st\.(\w+)` keep .* its `(\w+)` changes\?"
    found = [(re.fullmatch(form, question.text), question) for question in QUESTIONS.values()]
    known = [(match, question) for match, question in found if match]
    assert len(known) >= 12
    for match, question in known:
        version, key, widget, parameter = match.groups()
        outcome = table[widget, key == "keyed", parameter][VERSIONS.index(version)]
        assert question.answer == {"k": "yes", "r": "no"}[outcome], question.text


def test_answers_about_loops_are_those_of_the_table() -> None:
    table = rows("feedback")
    form = r"On Streamlit (.*), an app keeps the result of a (\w+) `st\.(\w+)`( that .*)? in "
    for question in QUESTIONS.values():
        if question.kind == "feedback":
            match = re.match(form, question.text)
            assert match
            version, key, widget, dynamic = match.groups()
            parameter = re.findall(r"the widget's `(\w+)`", question.text)[0]
            change = f"{parameter}, dynamic rows" if dynamic else parameter
            outcome = table[widget, key == "keyed", change][VERSIONS.index(version)]
            expected = {"k": "all are kept", "h": "every second one is lost"}[outcome]
            assert question.answer == expected, question.text


def test_versions_of_sentences_are_those_of_the_claims() -> None:
    lines = map(json.loads, (RECORD / "claims.jsonl").read_text().splitlines())
    since = {line["claim"]: line["since"] for line in lines if "since" in line}
    prefix = "Since which minor version of Streamlit is this true? "
    asked = {
        question.text.removeprefix(prefix): question.answer
        for question in QUESTIONS.values()
        if question.kind == "boundary"
    }
    claims = asked.keys() & since.keys()
    assert len(claims) >= 30
    assert {claim: asked[claim] for claim in claims} == {claim: since[claim] for claim in claims}


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("1.50", True),
        ("Streamlit 1.50.0.", True),
        (" since `1.50` ", True),
        ("1.5", False),
        ("1.49 or 1.50", False),
        ("11.50", False),
        (None, False),
        (["1.50"], True),
    ],
)
def test_version_is_marked_however_it_is_written(given: object, right: bool) -> None:
    assert is_right(Question("boundary", "Since when?", (), "1.50"), given) is right


@pytest.mark.parametrize(
    ("given", "right"), [("no", True), ("No.", True), (False, True), ("yes", False), ("n", False)]
)
def test_option_is_marked_word_for_word(given: object, right: bool) -> None:
    assert is_right(Question("identity", "Is it?", ("yes", "no"), "no"), given) is right


def test_exam_is_asked_in_batches_and_scored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "candidate.py"
    script.write_text(CANDIDATE)
    out = tmp_path / "results"
    command = shlex.join([sys.executable, str(script)]) + " {prompt_file} {workspace} "
    arguments = ["--agent", command + shlex.quote(str(EXAM)), "--out", str(out)]
    assert cli.main([*arguments, "--format", "json", "--jobs", "2"]) == 0
    scores = json.loads(capsys.readouterr().out)
    assert json.loads((out / "scores.json").read_text()) == scores
    with_skill, without = scores["with_skill"], scores["without_skill"]
    assert (with_skill["all"]["right"], with_skill["all"]["total"]) == (100, 100)
    assert (with_skill["all"]["low"], with_skill["all"]["high"]) == (0.963, 1.0)
    guessed = sum(
        question.answer == (question.options or ["1.50"])[0] for question in QUESTIONS.values()
    )
    assert without["all"]["right"] == guessed
    assert sum(score["total"] for kind, score in without.items() if kind != "all") == 100
    prompts = [path.read_text() for path in sorted(out.glob("with_skill/*/prompt.txt"))]
    assert [len(re.findall(r"^q\d+: ", prompt, re.MULTILINE)) for prompt in prompts] == [BATCH] * 5
    assert cli.main(arguments) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["all", "100/100", "1.00", "0.96", "to", "1.00"] in lines


def test_unreadable_answers_are_wrong(tmp_path: Path) -> None:
    arguments = ["--agent", "echo {prompt_file} {workspace}", "--out", str(tmp_path / "out")]
    assert cli.main(arguments) == 0
    scores = json.loads((tmp_path / "out/scores.json").read_text())
    assert {arm: score["all"]["right"] for arm, score in scores.items()} == {
        "with_skill": 0,
        "without_skill": 0,
    }


def test_bad_usage_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--agent", "true {workspace}"]) == 2
    assert capsys.readouterr().err == "exam.py: --out is missing: the folder for the results\n"
