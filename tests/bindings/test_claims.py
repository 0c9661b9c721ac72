"""Sentences and the tests that carry them, each held against the other."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from bindings.bundle import DOCUMENT, PROOFS, changed, places, write_bundle
from validation.claims.checks import check, claim_counts, summary
from validation.claims.closest import closest_text
from validation.claims.ledger import build_ledger
from validation.claims.report import claims_json, claims_text

TEST = "tests/proofs/test_tiny.py"


def test_the_bundle_is_proven(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path)
    assert list(check(skill)) == []
    assert summary(skill) == [
        "claims: 3 of 4 statements proven by tests (75.0 %), 1 wait for a browser, 0 without proof"
    ]
    assert claim_counts(skill) == {
        "stated": 4,
        "proven": 3,
        "waiting": 1,
        "no_behaviour": 1,
        "advice": 3,
        "unproven": 0,
    }


def test_what_no_test_shows_is_stated_too(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, changed("SKILL.md", "for one run.", "for one run. It stays so."))
    counts = claim_counts(skill)
    assert (counts["stated"], counts["unproven"]) == (5, 1)
    assert summary(skill) == [
        "claims: 3 of 5 statements proven by tests (60.0 %), 1 wait for a browser, 1 without proof"
    ]


def test_an_installed_copy_has_no_tests(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, {TEST: None})
    assert list(check(skill)) == []
    assert summary(skill) == ["claims: not checked, since this copy has no tests"]
    [described] = json.loads(claims_json([skill]))["skills"]
    assert described == {"skill": skill.shown, "counts": {}, "units": []}


def test_a_skill_without_a_manifest_has_no_claims(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, {"skill.yaml": None})
    assert list(check(skill)) == []
    assert summary(skill) == []
    files = changed("SKILL.md", "one run.", "two runs.")
    assert list(check(write_bundle(tmp_path / "other", {**files, "skill.yaml": None}))) == []
    assert claims_text([skill]) == f"claims: none, since {tmp_path} has no skill.yaml\n"
    [described] = json.loads(claims_json([replace(skill, shown="")]))["skills"]
    assert described == {"skill": str(tmp_path), "counts": {}, "units": []}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("A button is `True` for one run.", "A button is `True`  for\none run.", []),
        ("A button is `True` for one run.", "**A button is `True` for one run.**", []),
        ("A button is `True` for one run.", "> A button is `True`\n> for one run.", []),
        ("A button is `True` for one run.", "- A button is `True`\n  for one run.", []),
        ("A button is `True` for one run.", "A button is <!-- ... -->`True` for one run.", []),
        ("A button is `True` for one run.", "A button is `False` for one run.", [
            "SK701 test_tiny.py:9:9", "SK702 SKILL.md:11:1"]),
        ("A button is `True` for one run.", "A button is `True` for one run only.", [
            "SK701 test_tiny.py:9:9", "SK702 SKILL.md:11:1"]),
        ("A button is `True` for one run.", "xA button is `True` for one run.", [
            "SK701 test_tiny.py:9:9", "SK702 SKILL.md:11:1"]),
        ("A button is `True` for one run.", "A **button** is `True` for one run.", [
            "SK701 test_tiny.py:9:9", "SK702 SKILL.md:11:1"]),
        ("A button is `True` for one run.", "```text\nA button is `True` for one run.\n```", [
            "SK701 test_tiny.py:9:9"]),
        ("A button is `True` for one run.", "Say: A button is `True` for one run. It ends.", [
            "SK702 SKILL.md:11:1", "SK702 SKILL.md:11:38"]),
        ("A button is `True` for one run. Use a flag instead.",
            "\n\n    A button is `True` for one run.", ["SK701 test_tiny.py:9:9"]),
        ("A button is `True` for one run. Use a flag instead.",
            "A button is `True` for one run.~~", ["SK702 SKILL.md:11:1"]),
        ("A button is `True` for one run.", "~~A button is `True` for one run.", [
            "SK702 SKILL.md:11:1"]),
        ("Use a flag instead.", "A flag stays.", ["SK702 SKILL.md:11:33"]),
        ("Use a flag instead.", "Why?", []),
        ("| a plain key | yes |", "|  a plain key  |   yes   |", []),
        ("| a plain key | yes |", "| a plain key | no |", [
            "SK701 test_tiny.py:14:9", "SK702 SKILL.md:20:17", "SK702 SKILL.md:20:3"]),
        ("| a plain key | yes |", "| a plain key | yes |\n| another | yes |", [
            "SK702 SKILL.md:21:13", "SK702 SKILL.md:21:3"]),
        ("| place | survives |", "| place of the value | survives reruns |", []),
        ("# Tiny skill", "# Tiny skill that resets", []),
    ],
)  # fmt: skip
def test_sentences(tmp_path: Path, old: str, new: str, expected: list[str]) -> None:
    assert places(list(check(write_bundle(tmp_path, changed("SKILL.md", old, new))))) == expected


def test_what_comes_closest_is_shown(tmp_path: Path) -> None:
    (missing, unproven) = sorted(
        check(write_bundle(tmp_path, changed("SKILL.md", "for one run.", "for a single run."))),
        key=lambda finding: finding.code,
    )
    assert missing.message == 'no document says "A button is `True` for one run."'
    assert missing.help.endswith("SKILL.md:11:1: A button is `True` for a single run.")
    assert unproven.message == 'no proof shows "A button is `True` for a single run."'
    assert "@proves" in unproven.help


@pytest.mark.parametrize(
    ("sentence", "unit", "close"),
    [
        ("ab", "ac", True),  # half of it
        ("abc", "adef", False),
        ("✓ ✓", "✓ ✗", True),  # no word in either
        ("x" + "-=" * 150, "y" + "-=" * 150, True),  # a long text of few letters
    ],
)
def test_half_of_a_sentence_is_close(tmp_path: Path, sentence: str, unit: str, close: bool) -> None:
    files = {"references/tables.md": f"# Tables\n\n{unit}\n", TEST: None}
    documents = write_bundle(tmp_path, files).documents[1:]
    place, text = closest_text(sentence, build_ledger(documents, ()))
    assert (place.rpartition("/")[2], text) == (("tables.md:3:1", unit) if close else ("", ""))


def test_of_many_sentences_the_closest_is_found(tmp_path: Path) -> None:
    others = [
        f"A key that is {n} stays, and its widget and page and value stay." for n in "abcdefgh"
    ]
    reference = "\n\n".join(["# Tables", *others, "A key stays there."])
    documents = write_bundle(tmp_path, {"references/tables.md": reference}).documents[1:]
    assert closest_text("A key that stays.", build_ledger(documents, ()))[1] == "A key stays there."


def test_the_closest_row_is_shown(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, changed("SKILL.md", "| a plain key | yes |", "| a key | yes |"))
    (missing,) = [finding for finding in check(skill) if finding.code == "SK701"]
    assert missing.help.endswith("SKILL.md:20: | a key | yes |")


def test_a_unit_that_is_covered_in_part_says_by_what(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, changed(TEST, "A button is `True` for", "is `True` for"))
    (finding,) = check(skill)
    assert finding.code == "SK702"
    carry = "carry it in @proves, waits_for_browser or states_no_behaviour (--explain SK702)"
    assert finding.help == f"{TEST}:9 covers a part of it only; {carry}"
    test = PROOFS.replace('"A button is `True` for one run."', '"A button", "one run."')
    (finding,) = check(write_bundle(tmp_path, {TEST: test}))
    assert finding.help == f"{TEST}:9 and {TEST}:9 covers a part of it only; {carry}"


@pytest.mark.parametrize(
    ("length", "shown"), [(100, "It " + "x" * 96 + "."), (101, "It " + "x" * 94 + "...")]
)
def test_a_long_sentence_is_shortened(tmp_path: Path, length: int, shown: str) -> None:
    sentence = f"It {'x' * (length - 4)}."
    (finding,) = check(write_bundle(tmp_path, changed("SKILL.md", "Use a flag instead.", sentence)))
    assert finding.message == f'no proof shows "{shown}"'


def test_an_example_that_is_no_app_is_missing(tmp_path: Path) -> None:
    files = {
        **changed(TEST, "examples/basics/flag.py", "examples/basics/data.csv"),
        "examples/basics/data.csv": "a,b\n",
    }
    (finding,) = check(write_bundle(tmp_path, files))
    assert places([finding]) == ["SK707 test_tiny.py:9:2"]
    assert finding.message == "there is no example examples/basics/data.csv"


def test_a_sentence_that_ends_where_a_unit_begins_does_not_carry_it(tmp_path: Path) -> None:
    table = "| place | survives | why |\n|---|---|---|\n| a plain key |yes| it is kept |"
    document = DOCUMENT.replace("| place | survives |\n|---|---|\n| a plain key | yes |", table)
    test = PROOFS.replace('"| a plain key | yes |"', '"| a plain key |", "| it is kept |"')
    skill = write_bundle(tmp_path, {"SKILL.md": document, TEST: test})
    assert places(list(check(skill))) == ["SK702 SKILL.md:20:16"]
    [cell] = [
        unit
        for unit in json.loads(claims_json([skill]))["skills"][0]["units"]
        if unit["text"] == "yes"
    ]
    assert (cell["state"], cell["by"]) == ("unproven", [])
    test += "\n\nstates_no_behaviour('yes')\n"
    assert list(check(write_bundle(tmp_path, {"SKILL.md": document, TEST: test}))) == []


@pytest.mark.parametrize(
    ("first", "second", "state"),
    [
        ("waits_for_browser", "proves", "waiting"),
        ("states_no_behaviour", "proves", "no behaviour"),
        ("states_no_behaviour", "waits_for_browser", "no behaviour"),
        ("states_no_behaviour", "", "unproven"),
    ],
)
def test_a_unit_is_only_as_much_proven_as_its_least_proven_part(
    tmp_path: Path, first: str, second: str, state: str
) -> None:
    parts = {first: "A button is `True`", second: "for one run."}
    test = PROOFS.replace('"A button is `True` for one run.", ', "")
    for kind, part in parts.items():
        because = ", because='x'" if kind == "waits_for_browser" else ""
        end = "\ndef test_part():\n    assert f()\n" if kind == "proves" else "\n"
        test += f"\n\n{'@' * (kind == 'proves')}{kind}({part!r}{because}){end}" if kind else ""
    skill = write_bundle(tmp_path, {TEST: test})
    assert json.loads(claims_json([skill]))["skills"][0]["units"][0]["state"] == state
    codes = [finding.code for finding in check(skill)]
    assert codes == (["SK702"] if state == "unproven" else [])


def test_marks_alone_are_not_proven(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, changed("SKILL.md", "Use a flag instead.", "**"))
    assert claim_counts(skill)["proven"] == 3


def test_a_version_beside_advice_is_advice(tmp_path: Path) -> None:
    row = DOCUMENT.replace("| a plain key | yes |", "| 1.59 | Use a form. |")
    test = PROOFS.replace('| a plain key | yes |"', "Use a form.\", since='1.59', otherwise='X'")
    skill = write_bundle(tmp_path, {"SKILL.md": row, TEST: test})
    units = json.loads(claims_json([skill]))["skills"][0]["units"]
    [version] = [unit for unit in units if unit["text"] == "1.59"]
    assert (version["state"], version["by"]) == ("advice", [])


def test_a_document_may_be_one_sentence(tmp_path: Path) -> None:
    test = f"{PROOFS}\n\n@proves('It starts.')\ndef test_more():\n    assert f()\n"
    skill = write_bundle(tmp_path, {"references/more.md": "It  starts.", TEST: test})
    assert list(check(skill)) == []


def test_a_sentence_may_end_before_its_mark(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, changed(TEST, "for one run.", "for one run"))
    assert places(list(check(skill))) == ["SK702 SKILL.md:11:1"]


VERSIONS = DOCUMENT.replace("| a plain key | yes |", "| 1.59 | It exists. |")


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ("since='1.59', otherwise='X'", []),
        ("until='1.59', otherwise='X'", []),
        ("since='1.58', otherwise='X'", ["SK702 SKILL.md:20:3"]),
        ("since=None", ["SK702 SKILL.md:20:3"]),
    ],
)
def test_a_version_in_a_cell_is_shown_by_the_boundary(
    tmp_path: Path, bounds: str, expected: list[str]
) -> None:
    test = PROOFS.replace('@proves("| a plain key | yes |")', f'@proves("It exists.", {bounds})')
    skill = write_bundle(tmp_path, {"SKILL.md": VERSIONS, TEST: test})
    assert places(list(check(skill))) == expected
    units = json.loads(claims_json([skill]))["skills"][0]["units"]
    [version] = [unit for unit in units if unit["text"] == "1.59"]
    assert version["state"] == ("unproven" if expected else "proven")


@pytest.mark.parametrize(
    ("carried", "text", "since", "expected"),
    [
        ("It exists (1.59+).", "It exists (1.59+).", "1.59", []),
        ("It exists (1.59+).", "It exists (1.59+).", "1.58", ["SK708 SKILL.md:22:12"]),
        ("It exists (1.59+).", "It exists (1.59+).", None, ["SK708 SKILL.md:22:12"]),
        ("It exists `(1.59+)`.", "It exists `(1.59+)`.", None, []),
        ("It exists.", "It exists. Use it (1.59+).", "1.59", []),
        ("It exists.", "It exists. Use it (1.59+).", "1.58", ["SK708 SKILL.md:22:20"]),
        ("It exists.", "It exists.\n\n## New (1.59+)", "1.59", []),
        ("It exists.", "It exists.\n\n## New (1.59+)", "1.58", ["SK708 SKILL.md:24:9"]),
    ],
)
def test_version_notes(
    tmp_path: Path, carried: str, text: str, since: str | None, expected: list[str]
) -> None:
    bounds = f"since={since!r}, otherwise='X'" if since else "since=None"
    test = f"{PROOFS}\n\n@proves({carried!r}, {bounds})\ndef test_more():\n    assert f()\n"
    files = {**changed("SKILL.md", "For tables,", f"{text}\n\nFor tables,"), TEST: test}
    assert places(list(check(write_bundle(tmp_path, files)))) == expected


def test_the_report_lists_every_unit(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, changed("SKILL.md", "Use a flag instead.", "A flag stays."))
    units = json.loads(claims_json([skill]))["skills"][0]["units"]
    assert [(unit["line"], unit["state"], unit["text"]) for unit in units] == [
        (11, "proven", "A button is `True` for one run."),
        (11, "unproven", "A flag stays."),
        (20, "proven", "a plain key"),
        (20, "proven", "yes"),
        (22, "advice", "For tables, read [tables](references/tables.md)."),
        (3, "no behaviour", "A keyed table keeps its edits:"),
        (9, "waiting", "The page shows the old rows."),
        (9, "advice", "Why?"),
    ]
    button, row = [f"{TEST}::test_button"], [f"{TEST}::test_plain_key"]
    carriers = [button, [], row, row, [], [f"{TEST}:6"], [f"{TEST}:5"], []]
    assert [unit["by"] for unit in units] == carriers
    assert units[1] == {
        "document": f"{tmp_path}/SKILL.md",
        "line": 11,
        "column": 33,
        "state": "unproven",
        "text": "A flag stays.",
        "by": [],
    }
    assert claims_json([skill]).startswith(
        f'{{\n  "version": 1,\n  "skills": [\n    {{\n      "skill": "{tmp_path}",\n'
    )
    text = claims_text([skill])
    assert 'SKILL.md:11:33: unproven     "A flag stays."\n' in text
    assert f"    {TEST}::test_button\n" in text
    assert text.endswith("1 wait for a browser, 1 without proof\n")
