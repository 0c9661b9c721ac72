"""The command line of ``facts.py``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from proof_record.reading import RecordError, read_record
from reporting.streams import give_up_stdout, write_any_text

from facts_lookup.answer import Fact, facts_on
from facts_lookup.asked import NoVersionError, asked_for, asked_in
from facts_lookup.measured import measured_lines, measured_rows, widgets_among
from facts_lookup.printing import Answer, as_json, as_text
from facts_lookup.search import matching

ROOT = Path(__file__).resolve().parents[2]
DEFAULT_LIMIT = 10
EXAMPLES = """\
examples:
  facts.py                                what differs in the version of the project here
  facts.py selectbox options              what holds there about these words
  facts.py --project ~/my-app "jumps back"
  facts.py --streamlit 1.52 persist_state
  facts.py --streamlit 1.52 --all         everything that is known about 1.52
  facts.py --topics                       what there is to ask about

Without words, only what to do differently is printed. "Not shown" and "not tested" mean that nobody
has seen it on that version: expect the same, but try it out.

exit status: 0 answered, 1 nothing is about these words, 2 the job could not be done"""


class _UsageError(Exception):
    """The command line makes no sense; the message is one line for the user."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _UsageError(f"{message}: run facts.py --help")


def run(argv: Sequence[str]) -> int:
    """Do what ``argv`` asks; return the exit code."""
    write_any_text()
    try:
        code = _answer(_parser().parse_args(argv))
        sys.stdout.flush()
        return code
    except (_UsageError, NoVersionError, RecordError) as error:
        return _complain(str(error))
    except BrokenPipeError:
        give_up_stdout()
        return 0
    except KeyboardInterrupt:
        return _complain("interrupted")


def _complain(message: str) -> int:
    from reporting.writers import printable  # takes longer to import than an answer needs

    print(f"facts.py: {printable(message)}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="facts.py",
        description="Print what this skill states that holds on one version of Streamlit, what\n"
        "does not, and what to do instead, from the record of its tests.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("words", metavar="WORD", nargs="*", help="what it is about")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--streamlit", metavar="VERSION", help="for example 1.52")
    where.add_argument(
        "--project",
        metavar="FOLDER",
        type=Path,
        default=Path(),
        help="where to look for the version: environment, lock file, requirements (default: .)",
    )
    parser.add_argument("--format", choices=["text", "json"], default="text", help="default: text")
    parser.add_argument("--all", action="store_true", help="also what would be left out")
    parser.add_argument(
        "--limit", metavar="N", type=int, default=DEFAULT_LIMIT, help=f"default: {DEFAULT_LIMIT}"
    )
    parser.add_argument("--topics", action="store_true", help="print the sections, and stop")
    return parser


def _answer(options: argparse.Namespace) -> int:
    if options.limit < 1:
        raise _UsageError("--limit must be at least 1: run facts.py --help")
    record = read_record(ROOT)
    newest = list(record.versions)[-1]
    if options.topics:
        print(_topics(list(facts_on(record, newest, ROOT))))
        return 0
    if options.streamlit is None:
        asked = asked_in(options.project, record)
    else:
        asked = asked_for(options.streamlit, record)
    facts = list(facts_on(record, asked.answered, ROOT))
    search = " ".join(options.words)
    about = matching(facts, search) if options.words else facts
    widgets = widgets_among(search, record)
    if not (about or widgets):
        print(f"nothing is about: {search}\n\n{_topics(facts)}")
        return 1
    shown, left_out = _chosen(about, search, everything=options.all, limit=options.limit)
    write = as_json if options.format == "json" else as_text
    measured = measured_lines(widgets, record, asked.answered)
    rows = measured_rows(widgets, record, asked.answered)
    print(write(Answer(asked, search, shown, left_out, newest, measured, rows)), end="")
    return 0


def _chosen(
    facts: list[Fact], search: str, *, everything: bool, limit: int
) -> tuple[list[Fact], int]:
    """Return the facts to print, and how many more there are.

    Without words these are the decisions for that version; more are the other passages that do
    not hold there.
    """
    if everything:
        return facts, 0
    if search:
        return facts[:limit], max(0, len(facts) - limit)
    differing = [fact for fact in facts if fact.status == "does not hold"]
    decided = [fact for fact in differing if fact.instead]
    return decided, len(differing) - len(decided)


def _topics(facts: Sequence[Fact]) -> str:
    topics: dict[str, dict[str, None]] = {}
    for fact in facts:
        topics.setdefault(fact.document, {}).setdefault(fact.section)
    return "topics:\n" + "\n".join(f"  {name}: {', '.join(topics[name])}" for name in topics)
