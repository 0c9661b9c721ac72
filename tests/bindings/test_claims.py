"""Sentences and the tests that carry them, each held against the other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bindings.bundle import DOCUMENT, PROOFS, changed, places, write_bundle
from validation.claims.checks import check, claim_counts, summary
from validation.claims.report import claims_json, claims_text

TEST = "tests/proofs/test_tiny.py"
IMPORT = "from proving import proves, states_no_behaviour, waits_for_browser\n"


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


def test_an_installed_copy_has_no_tests(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, {TEST: None})
    assert list(check(skill)) == []
    assert summary(skill) == ["claims: not checked, since this copy has no tests"]
    assert json.loads(claims_json([skill]))["skills"][0]["units"] == []


def test_a_skill_without_a_manifest_has_no_claims(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, {"skill.yaml": None})
    assert list(check(skill)) == []
    assert summary(skill) == []
    assert "has no skill.yaml" in claims_text([skill])


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


def check_more(tmp_path: Path, code: str) -> list[str]:
    """Return the findings that a second test file with ``code`` below its import adds."""
    files = {"tests/proofs/test_more.py": IMPORT + code}
    return places(list(check(write_bundle(tmp_path, files))))


FLAG = "'Use a flag instead.'"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("\n    'Use a flag '\n    'instead.',\n", None),
        ("example='examples/basics/flag.py'", None),
        (f"{FLAG}, example=APP", None),
        (f"{FLAG}, example=None", None),
        ("", "SK703 3:2"),
        ("SENTENCE", "SK703 3:9"),
        ("'Use a flag' + ' instead.'", "SK703 3:9"),
        ("f'Use a flag instead.'", "SK703 3:9"),
        ("*ALL", "SK703 3:9"),
        ("''", "SK703 3:9"),
        (f"{FLAG}, 3", "SK703 3:32"),
        (f"{FLAG}, **MORE", "SK703 3:34"),
        (f"{FLAG}, sinc='1'", "SK703 3:37"),
        (f"{FLAG}, example=TWICE", "SK703 3:40"),
        (f"{FLAG}, 'Änderung', sinc='1'", "SK701 3:32 SK703 3:49"),
        (f"{FLAG}, since='1.59'", "SK705 3:2"),
        (f"{FLAG}, until='1.59'", "SK705 3:2"),
        (f"{FLAG}, otherwise='X'", "SK705 3:2"),
        (f"{FLAG}, since='1.59', otherwise='X'", None),
        (f"{FLAG}, since='1.59', otherwise='('", "SK703 3:2"),
        (f"{FLAG}, since='1.5.9', otherwise='X'", "SK703 3:2"),
        (f"{FLAG}, since='1.59', until='1.6', otherwise='X'", "SK703 3:2"),
        (f"{FLAG}, example='examples/no.py'", "SK707 3:2"),
        (f"{FLAG}, example='scripts/tool.py'", "SK707 3:2"),
    ],
)
def test_arguments(tmp_path: Path, arguments: str, expected: str | None) -> None:
    constants = "APP = 'examples/basics/flag.py'; TWICE = 'a'; TWICE = 'b'\n"
    found = check_more(
        tmp_path, f"{constants}@proves({arguments})\ndef test_a():\n    assert f()\n"
    )
    assert " ".join(found).replace("test_more.py:", "") == (expected or "")


@pytest.mark.parametrize(
    "body",
    [
        "assert f()",
        "with pytest.raises(E):\n        f()",
        "assert_kept(f())",
        "expect(f()).to_be(1)",
        "page.shows('x')",
        "def g():\n        assert f()\n    g()",
    ],
)
def test_a_proof_asserts(tmp_path: Path, body: str) -> None:
    assert check_more(tmp_path, f"@proves({FLAG})\ndef test_a():\n    {body}\n") == []


@pytest.mark.parametrize(
    "body",
    [
        "f()",
        "assert True",
        "assert 'text'",
        "def g():\n        assert f()",
        "show(f())",
        "pytest.skip()\n    assert f()",
        "assert f()\n\n\ndef test_a():\n    assert f()",
    ],
)
def test_a_proof_that_cannot_fail(tmp_path: Path, body: str) -> None:
    found = check_more(tmp_path, f"@proves({FLAG})\ndef test_a():\n    {body}\n")
    assert found == ["SK704 test_more.py:3:1"]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (f"@proves({FLAG})\ndef check_a():\n    assert f()\n", "SK704 3:1"),
        (f"@proves({FLAG})\nasync def check_a():\n    assert f()\n", "SK704 3:1"),
        (
            f"class A:\n    @proves({FLAG})\n    def test_a(self):\n        assert f()\n",
            "SK704 4:5",
        ),
        (f"class TestA:\n    @proves({FLAG})\n    def test_a(self):\n        assert f()\n", ""),
        (f"@pytest.mark.xfail\n@proves({FLAG})\ndef test_a():\n    assert f()\n", "SK704 4:1"),
        (
            "@pytest.mark.skipif(True)\nclass TestA:\n"
            f"    @proves({FLAG})\n    def test_a(self):\n        assert f()\n",
            "SK704 5:5",
        ),
        (
            "pytestmark = pytest.mark.skipif(x, reason='')\n"
            f"@proves({FLAG})\ndef test_a():\n    assert f()\n",
            "SK704 2:1",
        ),
        (f"mark = proves({FLAG})\n", "SK703 2:8"),
        (f"def test_a():\n    states_no_behaviour({FLAG})\n", "SK703 3:5"),
        (f"waits_for_browser({FLAG})\n", "SK703 2:1"),
        (f"states_no_behaviour({FLAG}, because='x')\n", "SK703 2:52"),
        ("def broken(:\n", "SK703 2:12"),
        ("states_no_behaviour('A button is `True` for one run.')\n", "SK706 2:21"),
        ("waits_for_browser('for one run.', because='x')\n", "SK706 2:19"),
        ("states_no_behaviour('The page shows the old rows.')\n", "SK706 2:21"),
        ("import proving\nproving.states_no_behaviour('Nowhere.')\n", "SK701 3:29"),
        ("from proving import states_no_behaviour as s\ns('Nowhere.')\n", "SK701 3:3"),
        ("import proofing\nproofing.states_no_behaviour('Nowhere.')\n", ""),
    ],
)
def test_places_of_markers(tmp_path: Path, code: str, expected: str) -> None:
    assert " ".join(check_more(tmp_path, code)).replace("test_more.py:", "") == expected


def test_a_sentence_that_no_longer_waits(tmp_path: Path) -> None:
    code = "@proves('The page shows the old rows.')\ndef test_a():\n    assert f()\n"
    assert check_more(tmp_path, code) == ["SK706 test_tiny.py:5:19"]


def test_a_proof_in_a_file_that_pytest_does_not_collect(tmp_path: Path) -> None:
    code = IMPORT + "@proves('Use a flag instead.')\ndef test_a():\n    assert f()\n"
    skill = write_bundle(tmp_path, {"tests/proofs/more.py": code})
    assert places(list(check(skill))) == ["SK704 more.py:2:2"]


@pytest.mark.parametrize("content", [b"\xff\xfe", b"from proving import proves\n\0"])
def test_a_test_file_that_cannot_be_read(tmp_path: Path, content: bytes) -> None:
    skill = write_bundle(tmp_path, {"tests/proofs/test_odd.py": ""})
    (tmp_path / "tests/proofs/test_odd.py").write_bytes(content)
    assert [finding.code for finding in check(skill)] == ["SK703"]


def test_what_comes_closest_is_shown(tmp_path: Path) -> None:
    (missing, unproven) = sorted(
        check(write_bundle(tmp_path, changed("SKILL.md", "for one run.", "for a single run."))),
        key=lambda finding: finding.code,
    )
    assert missing.message == 'no document says "A button is `True` for one run."'
    assert missing.help.endswith("SKILL.md:11:1: A button is `True` for a single run.")
    assert unproven.message == 'no proof shows "A button is `True` for a single run."'
    assert "@proves" in unproven.help


def test_the_closest_row_is_shown(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, changed("SKILL.md", "| a plain key | yes |", "| a key | yes |"))
    (missing,) = [finding for finding in check(skill) if finding.code == "SK701"]
    assert missing.help.endswith("SKILL.md:20: | a key | yes |")


def test_a_unit_that_is_covered_in_part_says_by_what(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, changed(TEST, "A button is `True` for", "is `True` for"))
    (finding,) = check(skill)
    assert finding.code == "SK702"
    assert finding.help.startswith(f"{TEST}:9 covers a part of it only")


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
    assert units[0]["by"] == [f"{TEST}::test_button"]
    assert units[6]["by"] == [f"{TEST}:5"]
    text = claims_text([skill])
    assert 'SKILL.md:11:33: unproven     "A flag stays."\n' in text
    assert f"    {TEST}::test_button\n" in text
    assert text.endswith("1 wait for a browser, 1 without proof\n")
