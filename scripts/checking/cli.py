"""The command line of ``check_app.py``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from typing import NoReturn

from reporting.streams import give_up_stdout, write_any_text

from checking.rule import StateRule
from checking.rules import all_rules

EXAMPLES = """\
examples:
  check_app.py app.py                   one app
  check_app.py .                        every app below a folder
  check_app.py --explain SS101          what a rule finds, why, and how to mend it
  check_app.py --fix --dry-run .        what the certain repairs would change
  check_app.py --diff main .            only what this branch has changed
  check_app.py --select SS1,SS203 .     only these rules, those that are off by default too
  check_app.py --streamlit 1.52 app.py  what is wrong on that version
  check_app.py --format github .        annotations in a pull request
  check_app.py - --stdin-filename a.py  what an editor has not saved

a finding is silenced on its own line with `# noqa: SS101`
settings: [tool.streamlit-state] in pyproject.toml, with select, extend-select, ignore, exclude,
streamlit and per-file-ignores; an option replaces the setting of its name
exit status: 0 nothing found, 1 findings, 2 the job could not be done"""


class UsageError(Exception):
    """The command line makes no sense; the message is one line for the user."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}: run check_app.py --help")


def run(argv: Sequence[str]) -> int:
    """Do what ``argv`` asks; return the exit code."""
    write_any_text()
    try:
        return _dispatch(_parser().parse_args(argv))
    except UsageError as error:
        return complain(str(error))
    except BrokenPipeError:
        give_up_stdout()
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
    parser.add_argument(
        "--extend-select", metavar="CODES", default="", help="these besides the default ones"
    )
    parser.add_argument("--ignore", metavar="CODES", default="", help="all but these")
    parser.add_argument("--explain", metavar="CODE", help="explain a rule, a prefix, or all")
    parser.add_argument(
        "--streamlit", metavar="X.Y", default="", help="the app's version (default: looked for)"
    )
    parser.add_argument("--statistics", action="store_true", help="count findings by rule")
    parser.add_argument(
        "--diff", metavar="BASE", default="", help="only on lines changed since a commit or branch"
    )
    parser.add_argument("--fix", action="store_true", help="make the repairs that are certain")
    parser.add_argument("--dry-run", action="store_true", help="with --fix: show them as a diff")
    parser.add_argument(
        "--stdin-filename", metavar="PATH", default="", help="what `-` is called, for the settings"
    )
    parser.add_argument("--isolated", action="store_true", help="read no settings")
    parser.add_argument("--jobs", metavar="N", default="1", help="processes to use; 0: one a core")
    return parser


def _dispatch(options: argparse.Namespace) -> int:
    if options.explain:
        from checking.explaining import explain

        rules = all_rules()
        every = options.explain.lower() == "all"
        print(explain(rules, ("",) if every else codes(options.explain, rules)))
        return 0
    _refuse_contradictions(options)
    from checking.running import Request, report

    rules = all_rules()
    request = Request(
        paths=tuple(options.paths) or (".",),
        format=options.format,
        select=codes(options.select, rules),
        extend=codes(options.extend_select, rules),
        ignore=codes(options.ignore, rules),
        streamlit=options.streamlit,
        statistics=options.statistics,
        jobs=int(options.jobs) or os.cpu_count() or 1,
        stdin_filename=options.stdin_filename,
        diff=options.diff,
        fix=options.fix,
        dry_run=options.dry_run,
        isolated=options.isolated,
    )
    return report(request, complain)


def _refuse_contradictions(options: argparse.Namespace) -> None:
    stdin = "-" in options.paths
    for wrong, message in (
        (not options.jobs.isdigit(), f"--jobs takes a number, not {options.jobs!r}"),
        (not _is_version(options.streamlit), f"--streamlit takes 1.52, not {options.streamlit!r}"),
        (options.dry_run and not options.fix, "--dry-run shows what --fix would do: give both"),
        (options.dry_run and options.format != "text", "--dry-run prints a diff, no other format"),
        (
            options.statistics and options.format != "text",
            "--statistics prints text; --format json counts in its summary",
        ),
        (options.stdin_filename and not stdin, "--stdin-filename is the name of `-`: give both"),
        (stdin and options.diff, "--diff compares files, not what `-` reads"),
        (stdin and options.fix and not options.dry_run, "--fix of `-` needs --dry-run"),
    ):
        if wrong:
            raise UsageError(message)


def codes(text: str, rules: Mapping[str, StateRule]) -> tuple[str, ...]:
    """Return the codes and prefixes in ``text``. Raises UsageError for one that is no rule's."""
    if not text:
        return ()
    from reporting.filters import parse_codes

    try:
        return parse_codes(text, rules)
    except ValueError as error:
        raise UsageError(f"{error}: run check_app.py --explain all") from error


def _is_version(text: str) -> bool:
    parts = text.split(".")
    return not text or (len(parts) > 1 and all(part.isdecimal() for part in parts[:2]))
