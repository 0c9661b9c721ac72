"""What counts as a pass, on the target and on another version, and what is written about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import harness
import pytest

pytest_plugins = ["pytester"]

PROOFS = """
import pytest
from proving import proves

@proves("Ranged.", since="1.59", otherwise="AssertionError: too old")
@pytest.mark.parametrize("number", [1, 2])
def test_ranged(number):
    assert RANGED, "too old"

@proves("Plain.")
def test_plain(record_property):
    record_property("example", "examples/a.py")
    assert PLAIN, "plain"
"""


@pytest.fixture
def run_on(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Any:
    """``run_on((1, 52), ranged=False, plain=True)``: run the proofs as if on that version.

    Returns the counts of outcomes and what was written for the record.
    """

    def run(version: tuple[int, int], *, ranged: bool, plain: bool) -> tuple[Any, Any]:
        pytester.makeconftest(
            "import sys, version_ranges\n"
            "from pathlib import Path\n"
            "def pytest_configure(config):\n"
            "    config.addinivalue_line('markers', 'proves: x')\n"
            "    config.pluginmanager.register(version_ranges)\n"
            "    writer = version_ranges.OutcomeWriter(Path('shown.json'))\n"
            "    config.pluginmanager.register(writer)\n"
        )
        source = PROOFS.replace("RANGED", str(ranged)).replace("PLAIN", str(plain))
        path = pytester.makepyfile(source)
        with monkeypatch.context() as patch:  # the rules apply to this test, too
            patch.setattr(harness, "STREAMLIT_VERSION", version)
            patch.setattr(harness, "PAGE_ERRORS", [])
            result = pytester.runpytest_inprocess("-p", "no:cacheprovider", str(path))
        shown = json.loads(Path("shown.json").read_text(encoding="utf-8"))
        tests = {name.partition("::")[2]: outcome for name, outcome in shown["tests"].items()}
        return result.parseoutcomes(), {**shown, "tests": tests}

    return run


def test_on_the_target_all_must_pass(run_on: Any) -> None:
    counts, shown = run_on(harness.TARGET_VERSION, ranged=True, plain=True)
    assert counts == {"passed": 3}
    assert shown["tests"] == {"test_ranged": ["passed", ""], "test_plain": ["passed", ""]}
    assert shown["examples"] == {"examples/a.py": ["passed", ""]}
    assert shown["packages"]["streamlit"]


def test_on_the_target_a_plain_proof_that_fails_is_a_failure(run_on: Any) -> None:
    counts, shown = run_on(harness.TARGET_VERSION, ranged=True, plain=False)
    assert counts == {"passed": 2, "failed": 1}
    assert shown["tests"]["test_plain"][0] == "failed"
    assert shown["examples"]["examples/a.py"][0] == "failed"


def test_outside_its_range_the_contrary_is_shown(run_on: Any) -> None:
    counts, shown = run_on((1, 58), ranged=False, plain=True)
    assert counts == {"passed": 3}
    assert shown["tests"]["test_ranged"][0] == "contrary"
    assert shown["tests"]["test_ranged"][1].startswith("AssertionError: too old")


def test_outside_its_range_a_proof_must_not_hold(run_on: Any) -> None:
    counts, shown = run_on((1, 58), ranged=True, plain=True)
    assert counts == {"passed": 1, "failed": 2}
    assert "holds on Streamlit 1.58 too" in shown["tests"]["test_ranged"][1]


def test_inside_its_range_a_proof_must_hold_on_every_version(run_on: Any) -> None:
    counts, shown = run_on((1, 59), ranged=False, plain=True)
    assert counts == {"passed": 1, "failed": 2}
    assert shown["tests"]["test_ranged"][0] == "failed"


def test_elsewhere_a_plain_proof_promises_nothing(run_on: Any) -> None:
    counts, shown = run_on((1, 60), ranged=True, plain=False)
    assert counts == {"passed": 2, "xfailed": 1}
    assert shown["tests"]["test_plain"] == ["nothing", "AssertionError: plain assert False"]
    assert shown["examples"]["examples/a.py"][0] == "nothing"
