"""Doing what the command line asks for: run, explain, report."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from tracing import interpreter, report_json, report_text
from tracing.cli import SECRET
from tracing.running import run_app
from tracing.story import Story, tell


class CannotRunError(Exception):
    """The app cannot be traced at all; the message says why and what to do."""


def trace(arguments: argparse.Namespace) -> int:
    """Trace the app, print the report, write what is asked for, and return the exit code."""
    try:
        story = play(arguments)
        report = report_json if arguments.format == "json" else report_text
        watch = arguments.watch.split(",") if arguments.watch else ()
        for line in report.lines(story, watch, arguments.all):
            sys.stdout.write(line + "\n")
        _write_files(story, arguments)
    except CannotRunError as reason:
        return _refuse(str(reason))
    return exit_code(story)


def play(arguments: argparse.Namespace) -> Story:
    """Run the app with the steps of the command line and return what happened.

    Raises ``CannotRunError`` where there is no interpreter, or none with Streamlit.
    """
    app = arguments.app.resolve()
    try:
        python = interpreter.find(app, arguments.python)
    except FileNotFoundError:
        raise CannotRunError(f"{arguments.python}: no such interpreter") from None
    request = {
        "script": str(app),
        "steps": [step.request for step in arguments.steps],
        "timeout": arguments.timeout,
        "secret": _secret(arguments.mask),
        "server": arguments.server,
    }
    try:
        told = run_app([python], request, Path.cwd())
    except OSError as error:
        raise CannotRunError(
            f"{python}: {error.strerror}; name the app's interpreter with --python"
        ) from error
    told.interpreter, failure = python, told.failure
    if failure is not None and failure.kind == "missing":
        raise CannotRunError(
            f"{python} has no Streamlit ({failure.message}): name the app's interpreter with "
            "--python, or install Streamlit there"
        )
    return tell(app.name, arguments.steps, told)


def exit_code(story: Story) -> int:
    """Return 1 where something was lost, 2 where the steps could not be done; tell of the latter.

    A run that hangs or ends the process is a finding about the app, unless it is the first.
    """
    failure = story.told.failure
    if story.scenes and story.scenes[0].ending.startswith("ModuleNotFoundError"):
        return _refuse(
            f"{story.told.interpreter} lacks what the app imports ({story.scenes[0].ending}): name "
            "the app's interpreter with --python, or install the app's packages there"
        )
    if failure is None:
        return 1 if story.lost or story.failed else 0
    if failure.kind in ("hang", "died") and any(scene.number for scene in story.scenes):
        return 1
    if failure.kind != "impossible" and story.told.output:
        sys.stderr.write(story.told.output.rstrip() + "\n")
    return _refuse(failure.message)


def _write_files(story: Story, arguments: argparse.Namespace) -> None:
    texts: dict[str, str] = {}
    if arguments.html:
        from tracing.report_html import page

        texts[arguments.html] = page(story)
    if arguments.as_test:
        from tracing.as_test import test_file

        texts[arguments.as_test] = test_file(story, arguments.steps, arguments.app)
    for path, text in texts.items():
        if path == "-":
            sys.stdout.write(text)
            continue
        try:
            Path(path).write_text(text, encoding="utf-8")
        except OSError as error:
            raise CannotRunError(f"{path}: {error.strerror}") from error


def _secret(mask: str | None) -> str:
    names = [re.escape(name) for name in (mask or "").split(",") if name]
    return "|".join([SECRET, *(f"^{name}$" for name in names)])


def _refuse(message: str) -> int:
    sys.stderr.write(f"trace_app.py: {message}\n")
    return 2
