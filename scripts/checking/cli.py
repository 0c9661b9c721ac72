"""The command line of ``check_app.py``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from checking.rules import all_rules

EXAMPLES = """\
examples:
  check_app.py app.py                   one app
  check_app.py .                        every app below a folder
  check_app.py --explain SS101          what a rule finds, why, and how to mend it
  check_app.py --select SS1,SS203       only these rules, those that are off by default too
  check_app.py --streamlit 1.52 app.py  what is wrong on that version
  check_app.py --format github .        annotations in a pull request
  cat app.py | check_app.py -           what an editor has not saved

a finding is silenced on its own line with `# noqa: SS101`
exit status: 0 nothing found, 1 findings, 2 the job could not be done"""


class UsageError(Exception):
    """The command line makes no sense; the message is one line for the user."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}: run check_app.py --help")


def run(argv: Sequence[str]) -> int:
    """Do what ``argv`` asks; return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # pytest puts streams of its own here
            stream.reconfigure(errors="backslashreplace")
    try:
        return _dispatch(_parser().parse_args(argv))
    except UsageError as error:
        return complain(str(error))
    except BrokenPipeError:
        # Whoever read our output has seen enough; the interpreter must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return complain("interrupted")


def complain(message: str) -> int:
    """Print one line on stderr; return the exit code for a job that could not be done."""
    from reporting.writers import printable

    print(f"check_app.py: {printable(message)}", file=sys.stderr)
    return 2


def _width() -> int:
    try:
        return max(os.get_terminal_size().columns, 40)
    except OSError:
        return 100


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="check_app.py",
        description="Find session-state mistakes in Streamlit apps.\n"
        "Reads only: nothing of an app is executed.",
        epilog=EXAMPLES,
        # A formatter that knows its width does not import shutil, which loads three compressors.
        formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=_width()),
    )
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", help="files and folders (default: .), `-` for stdin"
    )
    formats = ("text", "json", "sarif", "github")
    parser.add_argument("--format", choices=formats, default="text", help="default: text")
    parser.add_argument("--select", metavar="CODES", default="", help="only these: SS101,SS2")
    parser.add_argument("--ignore", metavar="CODES", default="", help="all but these")
    parser.add_argument("--explain", metavar="CODE", help="explain a rule, a prefix, or all")
    parser.add_argument("--streamlit", metavar="X.Y", help="the Streamlit version of the app")
    parser.add_argument("--statistics", action="store_true", help="count findings by rule")
    parser.add_argument("--jobs", metavar="N", default="1", help="processes to use; 0: one a core")
    return parser


def _dispatch(options: argparse.Namespace) -> int:
    rules = all_rules()
    if options.explain:
        return _explain(options.explain)
    from checking.running import Request, report

    version = _version(options.streamlit) if options.streamlit else None
    if not options.jobs.isdigit():
        raise UsageError(f"--jobs takes a number, not {options.jobs!r}")
    request = Request(
        paths=tuple(options.paths) or (".",),
        format=options.format,
        select=codes(options.select, rules),
        ignore=codes(options.ignore, rules),
        version=version,
        statistics=options.statistics,
        jobs=int(options.jobs) or os.cpu_count() or 1,
    )
    return report(request, complain)


def codes(text: str, rules: object) -> tuple[str, ...]:
    """Return the codes and prefixes in ``text``. Raises UsageError for one that is no rule's."""
    if not text:
        return ()
    from reporting.filters import parse_codes

    try:
        return parse_codes(text, all_rules())
    except ValueError as error:
        raise UsageError(f"{error}: run check_app.py --explain all") from error


def _version(text: str) -> tuple[int, int]:
    parts = text.split(".")
    if len(parts) < 2 or not all(part.isdigit() for part in parts[:2]):
        raise UsageError(f"--streamlit takes a version like 1.52, not {text!r}")
    return int(parts[0]), int(parts[1])


def _explain(code: str) -> int:
    rules = all_rules()
    prefixes = ("",) if code.lower() == "all" else codes(code, rules)
    chosen = [rules[known] for known in sorted(rules) if known.startswith(prefixes)]
    if len(chosen) == 1:
        rule = chosen[0]
        print(f"{rule.code} {rule.name} ({rule.severity})\n\n{rule.explanation.rstrip()}")
    else:
        for rule in chosen:
            print(f"{rule.code}  {rule.severity:7}  {rule.name}")
    return 0
