"""The command line of ``trace_app.py``."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from reporting.streams import give_up_stdout, write_any_text

from tracing.steps import (
    BARE,
    FORMS,
    MOST_REPEATS,
    BadStepError,
    Step,
    make,
    parse_option,
    parse_script,
    with_load,
)

SECRET = r"pass(word|phrase|wd)|token|secret|api_?key|credential|auth|private_?key"
EXAMPLES = """\
examples:
  trace_app.py app.py --set name=Ada --click Save --page two.py
  trace_app.py app.py --set "Amount=3" --repeat 3 --expect total=9
  trace_app.py app.py --state user=ann --set note=x --submit new_note --format json
  trace_app.py app.py --edit 'prices[0,price]=9' --edit 'prices+={"price": 1}' --edit prices-=2
  echo '[{"set": {"name": "Ada"}}, {"click": "Save"}]' | trace_app.py app.py --script -

Steps are done in the order given, as a user would do them. This runs the app in a process of its
own, with all its side effects: what it writes to files and databases, it writes.
Exit code: 0 nothing lost, 1 the user lost something or an expectation failed, 2 could not run.
"""


class _AddStep(argparse.Action):
    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace,
        values: Any, option_string: str | None = None,
    ) -> None:  # fmt: skip
        steps: list[Step] = namespace.steps
        name = (option_string or "").lstrip("-")
        try:
            if name == "repeat":
                _repeat(steps, values)
            elif name == "script":
                steps.extend(parse_script(_read(values)))
            elif name in BARE:
                steps.append(make(name, ""))
            else:
                steps.append(parse_option(name, values))
        except BadStepError as error:
            parser.error(" ".join(str(error).split()))


def _repeat(steps: list[Step], text: str) -> None:
    if not re.fullmatch("[0-9]{1,9}", text) or not 1 <= int(text) <= MOST_REPEATS:
        raise BadStepError(f"--repeat {text}: write a number from 1 to {MOST_REPEATS}")
    if not steps:
        raise BadStepError("--repeat stands behind the step that it repeats")
    steps.extend([steps[-1]] * (int(text) - 1))


def _read(path: str) -> str:
    try:
        return sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:  # no UTF-8, or no name of a file
        raise BadStepError(f"--script {path}: {error}") from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="trace_app.py",
        description="Run a Streamlit app without a browser and tell, for each rerun, what changed "
        "in session state, who changed it, and what was lost and why.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(steps=[])
    parser.add_argument("app", nargs="?", type=Path, help="the app's main script")
    steps = parser.add_argument_group("steps")
    for name, help in _STEPS.items():
        steps.add_argument(f"--{name}", action=_AddStep, metavar=FORMS[name], help=help)
    for name, help in (
        ("rerun", "rerun without a change"),
        ("reload", "press F5"),
        ("dismiss", "close the open dialog by its X"),
        ("tick", "let the timers of fragments with run_every fire once"),
    ):
        steps.add_argument(f"--{name}", action=_AddStep, nargs=0, help=help)
    steps.add_argument("--repeat", action=_AddStep, metavar="N", help="do the step before N times")
    steps.add_argument(
        "--script", action=_AddStep, metavar="FILE", help="steps as JSON; - is stdin"
    )
    help = "fail unless state has this now; !KEY: unless the key is missing"
    steps.add_argument("--expect", action=_AddStep, metavar="KEY=VALUE", help=help)
    shown = parser.add_argument_group("what is shown")
    shown.add_argument("--watch", metavar="K,K2", help="only these keys or labels")
    shown.add_argument("--all", action="store_true", help="also what everybody expects")
    shown.add_argument("--mask", metavar="K,K2", help="keys to hide, besides passwords and tokens")
    shown.add_argument("--format", choices=("text", "json"), default="text",
                       help="json: an object a run, one a line")  # fmt: skip
    shown.add_argument("--html", metavar="FILE", help="also write a timeline to look at")
    help = "also write the steps as an AppTest for pytest; - is stdout"
    shown.add_argument("--as-test", metavar="FILE", help=help)
    how = parser.add_argument_group("how it is run")
    how.add_argument("--python", metavar="PATH", help="the app's interpreter (default: found)")
    how.add_argument("--timeout", type=float, default=30, metavar="SECONDS",
                     help="for each step (default: 30)")  # fmt: skip
    help = "use a real server and Chromium, where Playwright is installed"
    how.add_argument("--server", action="store_true", help=help)
    how.add_argument("--explain", action="store_true", help="print all reasons and end")
    return parser


_STEPS = {
    "set": "enter a value (JSON or text) into a widget",
    "click": "click a button",
    "submit": "press a form's submit button",
    "page": "go to a page: its file, title or address",
    "query": "open the app with this in its address",
    "state": "put a value into session state, as a seed",
    "upload": "upload a file",
    "edit": "edit a table: KEY[ROW,COLUMN]=VALUE, KEY+={...} adds a row, KEY-=ROW deletes one",
}


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the arguments, ``steps`` among them. Ends the process where they make no sense."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if not arguments.explain:
        _check(parser, arguments)
    return arguments


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    write_any_text()
    arguments = parse(argv)
    try:
        if arguments.explain:
            _print(_reasons())
            return 0
        from tracing.command import trace

        return trace(arguments)
    except BrokenPipeError:
        give_up_stdout()
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("trace_app.py: interrupted\n")
        return 2


def _check(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    if arguments.app is None:
        parser.error("name the app's main script; --help shows examples")
    if not arguments.app.is_file():
        parser.error(f"{arguments.app}: no such file")
    if not 0 < arguments.timeout < 86_400:
        parser.error("--timeout takes seconds above 0")
    arguments.steps = with_load(arguments.steps)


def _print(lines: Iterable[str]) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _reasons() -> Iterable[str]:
    from tracing.reasons import REASONS

    for reason in REASONS:
        where = f" -> {reason.document} “{reason.heading}”" if reason.document else ""
        rules = f" {', '.join(reason.rules)}" if reason.rules else ""
        yield f"{reason.code:13} {reason.meaning}{where}{rules}"
