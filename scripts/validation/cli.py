"""The command line of ``validate.py``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from reporting.filters import parse_codes
from reporting.rules import Rule
from reporting.streams import give_up_stdout, write_any_text
from reporting.writers import WRITERS, printable

from validation.checks import all_rules

REPOSITORY = Path(__file__).resolve().parents[2]
EXAMPLES = """\
examples:
  validate.py                           this bundle
  validate.py my-skill                  one skill: its folder, or its SKILL.md
  validate.py ~/.agents/skills          every skill below a folder
  validate.py --ignore SK4,SK514        all but budgets and hidden files
  validate.py --explain SK305           what a rule finds, why, and how to mend it
  validate.py --format github           annotations in a pull request
  validate.py --blocks my-skill         its code blocks as JSON
  validate.py --fix                     rewrite code blocks from their examples, then check
  validate.py --claims                  every sentence, and the test that shows it

a finding is silenced on its own line with `# noqa: SK305` or `<!-- noqa: SK305 -->`
exit status: 0 nothing found, 1 findings, 2 the job could not be done"""


class UsageError(Exception):
    """The command line makes no sense; the message is one line for the user."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}: run validate.py --help")


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
    print(f"validate.py: {printable(message)}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="validate.py",
        description="Say whether Agent Skills are well formed, safe to copy, and proven.\n"
        "Reads only: nothing of a skill is executed.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help="a skill's folder, its SKILL.md, or a folder of skills (default: this bundle)",
    )
    parser.add_argument("--format", choices=list(WRITERS), default="text", help="default: text")
    parser.add_argument("--select", metavar="CODES", default="", help="only these: SK101,SK5")
    parser.add_argument("--ignore", metavar="CODES", default="", help="all but these: SK307,SK4")
    parser.add_argument("--explain", metavar="CODE", help="explain a rule, a prefix, or all")
    parser.add_argument("--blocks", action="store_true", help="print the code blocks as JSON")
    parser.add_argument(
        "--fix", action="store_true", help="first rewrite code blocks from the examples they name"
    )
    parser.add_argument(
        "--claims", action="store_true", help="print what is stated, and what shows it (text, json)"
    )
    return parser


def _dispatch(options: argparse.Namespace) -> int:
    rules = all_rules()
    if options.explain:
        return _explain(options.explain, rules)
    from validation.running import mend_documents, print_blocks, print_claims, report

    select, ignore = _codes(options.select, rules), _codes(options.ignore, rules)
    paths = [Path(path) for path in options.paths] or [REPOSITORY]
    if options.blocks:
        return print_blocks(paths, complain)
    if options.claims:
        if options.format not in ("text", "json"):
            raise UsageError(f"--claims has no format {options.format}: use text or json")
        return print_claims(paths, complain, format=options.format)
    failed = mend_documents(paths, complain) if options.fix else 0
    return failed or report(
        paths,
        rules,
        format=options.format,
        select=select,
        ignore=ignore,
        complain=complain,
    )


def _codes(text: str, rules: dict[str, Rule]) -> tuple[str, ...]:
    try:
        return parse_codes(text, rules)
    except ValueError as error:
        raise UsageError(f"{error}: run validate.py --explain all") from error


def _explain(code: str, rules: dict[str, Rule]) -> int:
    prefixes = ("",) if code.lower() == "all" else _codes(code, rules)
    chosen = [rules[known] for known in sorted(rules) if known.startswith(prefixes)]
    if len(chosen) == 1:
        rule = chosen[0]
        print(f"{rule.code} {rule.name} ({rule.severity})\n\n{rule.explanation}")
    else:
        for rule in chosen:
            print(f"{rule.code}  {rule.severity:7}  {rule.name}")
    return 0
