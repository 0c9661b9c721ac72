"""What pytest makes of a marked test: its id, its fixtures, its verdict outside its versions."""

from __future__ import annotations

import harness
import pytest

pytest_plugins = ["pytester"]

NOW = ".".join(map(str, harness.TARGET_VERSION))
LATER, EARLIER = "since='99.0'", "until='1.9'"
KEY_ERROR = "{}['key']"
HOLDS = "assert 1 + 1"
# Marker, body, outcome and a part of what a failure says.
CASES = [
    (f"since='{NOW}', otherwise='KeyError'", HOLDS, "passed", ""),
    (f"until='{NOW}', otherwise='KeyError'", HOLDS, "passed", ""),
    (f"since='{NOW}', otherwise='KeyError'", KEY_ERROR, "failed", "KeyError"),
    (f"since='1.9', until='{NOW}', otherwise='KeyError'", KEY_ERROR, "failed", "KeyError"),
    (f"{LATER}, otherwise='KeyError'", KEY_ERROR, "passed", ""),
    (f"{EARLIER}, otherwise='KeyError'", KEY_ERROR, "passed", ""),
    (f"{LATER}, otherwise='KeyError: .key'", KEY_ERROR, "passed", ""),
    (f"{LATER}, otherwise='ValueError'", KEY_ERROR, "failed", "another reason than 'ValueError'"),
    (f"{LATER}, otherwise='KeyError'", HOLDS, "failed", "outside its stated range"),
    (f"{LATER}, otherwise='DID NOT RAISE'", "pytest.raises(KeyError, dict)", "passed", ""),
    (f"{LATER}, otherwise='Other'", "pytest.raises(KeyError, dict)", "failed", "another reason"),
    (f"{LATER}, otherwise='Skipped'", "pytest.skip('no')", "skipped", "no"),
]
APP = "examples/mistakes/assign_after_widget.py"
HEAD = f"import pytest\nfrom proving import proves\n\nAPP = {APP!r}\n"
LINES = (harness.REPOSITORY / "SKILL.md").read_text(encoding="utf-8").split("\n")
ROW = next(line for line in LINES if line.startswith("| `"))
FIXTURES = f"""{HEAD}

@proves(example=APP)
def test_app(app):
    assert app.slider[0].key == "level"


def test_run(run):
    assert run(APP, level=7).slider[0].value == 7


def test_unmarked(app):
    assert app


@proves({ROW!r}, example=APP)
def test_with_a_place():
    assert 1 + 1


@proves("Nowhere at all.")
def test_without_a_place():
    assert 1 + 1
"""


def test_the_rules_of_proofs(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    # One inner session for all, because each costs as much as importing Streamlit.
    monkeypatch.setattr(harness, "STREAMLIT_VERSION", harness.TARGET_VERSION)
    for name in ("conftest.py", "proofs/conftest.py"):
        path = pytester.path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text((harness.REPOSITORY / "tests" / name).read_text(encoding="utf-8"))
    ranges = HEAD + "".join(
        f"\n\n@proves('A sentence.', {marker})\ndef test_{number}():\n    {body}\n"
        for number, (marker, body, _, _) in enumerate(CASES)
    )
    (pytester.path / "proofs/test_ranges.py").write_text(ranges)
    (pytester.path / "proofs/test_fixtures.py").write_text(FIXTURES)
    recorded = pytester.inline_run("-p", "no:cacheprovider", "-q")
    reports = {
        report.nodeid.partition("::")[2]: report
        for report in recorded.getreports("pytest_runtest_logreport")
        if report.when == "call" or not report.passed
    }
    for number, (marker, body, outcome, said) in enumerate(CASES):
        report = reports[f"test_{number}[sentence not in any document]"]
        assert (report.outcome, marker, body) == (outcome, marker, body)
        assert said in report.longreprtext
    assert reports["test_app"].passed
    assert reports["test_run"].passed
    assert "needs @proves(..., example=" in reports["test_unmarked"].longreprtext
    assert "test_without_a_place[sentence not in any document]" in reports
    place = f"SKILL.md:{LINES.index(ROW) + 1}|{APP}"
    assert f"test_with_a_place[{place}]" in reports
