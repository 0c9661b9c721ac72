"""What a test of a claim shows on the installed Streamlit, and its outcome for the record.

On the target every proof must pass. On another version a proof with ``since=`` or ``until=`` must
pass inside its range and fail outside it, for the reason that it states; a proof without a range
promises nothing there, so that its failure is no failure of the run (pytest counts it as
``xfailed``) but goes into the record.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Generator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import harness
import pytest

CONTRARY = "contrary"
NOTHING = "shows nothing here"


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Outside its version range a proof must fail, and for the reason it states.

    Where it promises nothing its failure is noted here already: to lay out the tracebacks of
    hundreds of failures that nobody will read takes a tenth of a run.
    """
    outside = [claim for claim in _claims(pyfuncitem) if not _holds_here(claim)]
    if not outside:
        try:
            return (yield)
        except (Exception, pytest.fail.Exception) as error:
            if _promises(pyfuncitem):
                raise
            pyfuncitem.user_properties.append((NOTHING, _reason(error)))
            raise pytest.xfail.Exception(NOTHING, pytrace=False) from None
    try:
        yield
    except (Exception, pytest.fail.Exception) as error:  # the latter: pytest.raises saw nothing
        text = _reason(error)
        for claim in outside:
            if claim["otherwise"] and not re.search(claim["otherwise"], text):
                raise AssertionError(
                    f"fails here for another reason than {claim['otherwise']!r}: {text}"
                ) from error
        pyfuncitem.user_properties.append((CONTRARY, text))
        return True
    pytest.fail(f"holds on Streamlit {_version()} too, outside its stated range: {outside}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[object]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Excuse on older versions what fails around a test that promises nothing there."""
    report = yield
    if report.failed and call.excinfo and not _promises(item):
        report.user_properties.append((NOTHING, _reason(call.excinfo.value)))
        report.outcome = "skipped"
        report.wasxfail = NOTHING
    return report


class OutcomeWriter:
    """Collects what each test function showed, and writes it as JSON at the end of the run.

    The file maps a test, as pytest names it without parameters, to ``passed``, ``contrary``,
    ``nothing`` or ``failed``, the worst of its parameters, and to the first reason for it.
    Beside that it says with which Python and packages the tests were run, and it has the columns
    of tables that tests hand over with ``record_property("measured", {table: rows})``.
    """

    ORDER = ("passed", "contrary", "nothing", "failed")
    PACKAGES = ("streamlit", "pandas", "numpy", "pyarrow", "protobuf")

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tests: dict[str, list[str]] = {}
        self.examples: dict[str, list[str]] = {}
        self.measured: dict[str, object] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note the outcome of a phase of a test; with xdist this is called by the controller."""
        said = dict(report.user_properties)
        if report.failed:
            crash = getattr(getattr(report.longrepr, "reprcrash", None), "message", "")
            outcome = ["failed", _in_one_line(crash or str(report.longrepr))]
        elif NOTHING in said:
            outcome = ["nothing", str(said[NOTHING])]
        elif CONTRARY in said:
            outcome = ["contrary", str(said[CONTRARY])]
        else:
            outcome = ["passed", ""]
        measured = said.get("measured", {})
        assert isinstance(measured, dict)
        self.measured |= measured
        name, _, _ = report.nodeid.partition("[")
        self._note(self.tests, name, outcome)
        if example := said.get("example"):
            self._note(self.examples, str(example), outcome)

    def _note(self, outcomes: dict[str, list[str]], name: str, outcome: list[str]) -> None:
        known = outcomes.get(name)
        if known is None or self.ORDER.index(outcome[0]) > self.ORDER.index(known[0]):
            outcomes[name] = outcome

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the file, but not for a run that was broken off."""
        if session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            found = {
                "python": f"{sys.version_info.major}.{sys.version_info.minor}",
                "packages": {name: version(name) for name in self.PACKAGES},
                "tests": self.tests,
                "examples": self.examples,
                "measured": self.measured,
            }
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps(found, indent=1, sort_keys=True), encoding="utf-8")


def _claims(item: pytest.Item) -> list[Mapping[str, Any]]:
    return [marker.kwargs for marker in item.iter_markers("proves")]


def _promises(item: pytest.Item) -> bool:
    """Say whether a test must show something on the installed version."""
    return harness.on_target() or any(c["since"] or c["until"] for c in _claims(item))


def _holds_here(claim: Mapping[str, Any]) -> bool:
    def key(text: str) -> tuple[int, ...]:
        return tuple(int(part) for part in text.split("."))

    since, until = claim["since"], claim["until"]
    return (since is None or key(since) <= harness.STREAMLIT_VERSION) and (
        until is None or key(until) >= harness.STREAMLIT_VERSION
    )


def _version() -> str:
    return ".".join(map(str, harness.STREAMLIT_VERSION))


def _reason(error: BaseException) -> str:
    """Return in one line why a test failed: its error, and those that its apps showed."""
    shown = [
        f"on the page {text}" for text in dict.fromkeys(map(_in_one_line, harness.PAGE_ERRORS))
    ]
    return "; ".join([_in_one_line(f"{type(error).__name__}: {error}"), *shown[:3]])


def _in_one_line(text: str) -> str:
    return " ".join(text.split())[:300]
