"""What the commands of this folder have in common: their options, their end, and their lock."""

from __future__ import annotations

import argparse
import fcntl
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from evals.running.agents import Agent
from evals.running.errors import Parser, UsageError
from evals.running.workspaces import check_temporary_folder

AGENT = """\
COMMAND runs without a shell, in a new folder of its own. In it stand {workspace} for that folder,
{prompt_file} for a file with what the agent is asked ({prompt} for the text itself), and, if you
like, {usage_file} for a file to which it may write {"total_tokens": 12345}."""


def common_parser(prog: str, description: str, examples: str) -> Parser:
    """Return a parser with the options that say which agent runs, and how."""
    parser = Parser(
        prog=prog,
        description=description,
        epilog=f"{AGENT}\n\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--agent", metavar="COMMAND", help="what runs the agent, see below")
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="folder of the results; what it has is not repeated"
    )
    parser.add_argument(
        "--arm", metavar="NAME=PATH", action="append", default=[], help="another skill to compare"
    )
    parser.add_argument(
        "--jobs", metavar="N", type=whole_number, default=1, help="agents at a time (default: 1)"
    )
    parser.add_argument(
        "--time-limit",
        metavar="SECONDS",
        type=_seconds,
        default=900.0,
        help="after which an agent is ended, and judged by what it has done (default: 900)",
    )
    parser.add_argument(
        "--skills-in",
        metavar="FOLDER",
        type=_inside,
        default=".agents/skills",
        help="where agents look for skills in a project (default: .agents/skills)",
    )
    parser.add_argument("--format", choices=["text", "json"], default="text", help="default: text")
    return parser


def whole_number(text: str) -> int:
    """Return the number that an option is given. Raises what argparse turns into a complaint."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


whole_number.__name__ = "whole number"  # as argparse names it in a complaint


def agent_of(options: argparse.Namespace) -> Agent:
    """Return the agent. Raises ``UsageError`` where the options name none that can be run."""
    if not options.agent:
        raise UsageError("--agent is missing: the command that runs your agent, see --help")
    if not options.out:
        raise UsageError("--out is missing: the folder for the results")
    if options.out.exists() and not options.out.is_dir():
        raise UsageError(f"--out {options.out} is no folder: choose another one")
    check_temporary_folder()
    return Agent(options.agent, options.time_limit)


def ended(prog: str, job: Callable[[Sequence[str]], int], argv: Sequence[str]) -> int:
    """Do the ``job``; return its exit code, 2 where it gave up, with one line that says why."""
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        code = job(argv)
        sys.stdout.flush()
        return code
    except (UsageError, OSError) as error:
        message = str(error)
    except KeyboardInterrupt:
        message = "interrupted: the same command goes on with what is missing"
    finally:
        signal.signal(signal.SIGTERM, before)
    print(f"{prog}: {' '.join(message.split())}", file=sys.stderr)
    return 2


def complain(prog: str, problems: Sequence[str]) -> int:
    """Print the problems of runs; return the exit code."""
    for problem in problems:
        print(f"{prog}: {problem}", file=sys.stderr)
    return 2 if problems else 0


@contextmanager
def only_one(out: Path) -> Iterator[None]:
    """Let no other command write to ``out`` meanwhile. Raises ``UsageError`` where one does.

    The system frees the lock when the process ends, however it does.
    """
    out.mkdir(parents=True, exist_ok=True)
    handle = os.open(out, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise UsageError(f"another command is writing to {out}: wait for it") from None
    try:
        yield
    finally:
        os.close(handle)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _seconds(text: str) -> float:
    number = float(text)
    if not 0 < number < 1_000_000:
        raise argparse.ArgumentTypeError("must be more than 0 and less than a million")
    return number


def _inside(text: str) -> str:
    path = PurePosixPath(text)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise argparse.ArgumentTypeError("must be a folder inside the workspace")
    return str(path)
