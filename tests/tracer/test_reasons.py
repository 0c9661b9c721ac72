"""Each reason has an app whose trace is known, on the oldest, a middle and the newest Streamlit."""

from __future__ import annotations

import functools
import re
import shlex
import subprocess
from pathlib import Path

import harness
import pytest
from tracer.traces import story_of
from tracing import report_text
from tracing.command import exit_code
from tracing.reasons import REASONS

FOLDER = Path(__file__).parent / "reasons"
SNAPSHOTS = sorted(FOLDER.glob("*.txt"))


@functools.cache
def version_of(python: str) -> tuple[int, ...]:
    """Return the Streamlit version of an interpreter; fail where it has none."""
    code = "import importlib.metadata as m; print(m.version('streamlit'))"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(f"{python} has no Streamlit: {done.stderr.strip()}", pytrace=False)
    return tuple(int(part) for part in done.stdout.split(".")[:2])


def expected(text: str, version: tuple[int, ...]) -> tuple[list[str], str | None]:
    """Return the arguments of a snapshot, and the output from ``version`` on: None before it."""
    first, _, rest = text.partition("\n")
    parts = re.split(r"^# since (\d+)\.(\d+)\n", rest, flags=re.MULTILINE)
    sections = [
        ((int(major), int(minor)), output)
        for major, minor, output in zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    ]
    known = [output for since, output in sections if since <= version]
    return shlex.split(first.removeprefix("$ ")), known[-1] if known else None


@pytest.mark.tracing_versions
@pytest.mark.parametrize("snapshot", SNAPSHOTS, ids=lambda path: path.stem)
def test_trace_of_the_reason(snapshot: Path, app_python: str) -> None:
    text = snapshot.read_text(encoding="utf-8")
    arguments, output = expected(text, version_of(app_python))
    story = story_of(snapshot.with_suffix(".py"), *arguments, python=app_python)
    shown = "\n".join(report_text.lines(story, everything="--all" in arguments))
    if output is None:  # the app uses what this Streamlit lacks, and the trace says so
        assert "  x exception  " in shown
    else:
        assert f"{shown}\nexit code {exit_code(story)}\n" == output
        if output != expected(text, (9, 0))[1]:
            return  # older versions may have another reason for it
        told = {change.reason.code for change in story.changes}
        told |= {scene.ending_reason.code for scene in story.scenes if scene.ending_reason}
        assert snapshot.stem.replace("_", "-") in told


def test_every_reason_has_an_app_whose_trace_shows_it() -> None:
    names = {path.stem.replace("_", "-") for path in SNAPSHOTS}
    assert {reason.code for reason in REASONS} == names


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.code)
def test_pointers_lead_somewhere(reason: object) -> None:
    from checking.rules import all_rules
    from tracing.reasons import Reason

    assert isinstance(reason, Reason)
    if reason.document:
        text = (harness.REPOSITORY / "references" / reason.document).read_text(encoding="utf-8")
        assert f"## {reason.heading}\n" in text
    assert set(reason.rules) <= set(all_rules())
