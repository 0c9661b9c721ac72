"""The command line of ``install.py``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from installation import telling
from installation.agents import AGENTS, Place
from installation.bundle import NAME, read_bundle
from installation.contents import compare
from installation.errors import InstallError, from_os_error
from installation.installing import carry_out, recover
from installation.locking import locked
from installation.packing import pack
from installation.planning import plan_installation, summed_up
from installation.record import read_record
from installation.removing import uninstall
from installation.verifying import verify

_DESCRIPTION = f"""\
Put the skill {NAME} where coding agents look for it: into
PROJECT/.agents/skills/, which most of them read, with a link from the folder of those that read
elsewhere. Without --agent, Claude Code is served where the project has a .claude or CLAUDE.md.
"""

_EPILOG = f"""\
examples:
  python3 scripts/install.py ~/my-app                   install into a project
  python3 scripts/install.py ~/my-app --agent claude    and link it for Claude Code
  python3 scripts/install.py --global --agent all       for every project of yours
  python3 scripts/install.py ~/my-app --dry-run         only say what would be done
  python3 scripts/install.py ~/my-app --verify          what differs from what was installed
  python3 scripts/install.py ~/my-app --uninstall       remove it

The new version replaces the old one in one step: a run that is killed leaves the one or the other,
and the next run tidies up. Where the disk cannot exchange two folders (outside Linux, and on some
network disks) a run killed between two renames leaves none, and the next run puts the old one back.

Files that you changed or added are never replaced without --force. With it, the folder as it was
is moved to .agents/skills-backup/{NAME}-1 (2, 3 ...); --uninstall --force
deletes them. Symbolic links that lead out of the project are not followed.

exit codes: 0 done (--verify: no differences), 1 --verify found differences, 2 could not do it
"""


def main(arguments: list[str] | None = None, source: Path | None = None) -> int:
    """Run the command line; return its exit code. ``source`` is the folder with the bundle."""
    root = source or Path(__file__).resolve().parents[2]
    if hasattr(sys.stdout, "reconfigure"):
        # A path need not be printable in the encoding of the terminal.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return _run(_parser().parse_args(arguments), root)
    except InstallError as problem:
        complaint = str(problem)
    except OSError as error:
        complaint = str(from_os_error(error))
    except KeyboardInterrupt:
        complaint = "stopped; run the same command again to finish or to tidy up"
    print(f"install.py: {complaint.encode(errors='backslashreplace').decode()}", file=sys.stderr)
    return 2


def _run(options: argparse.Namespace, root: Path) -> int:
    _check(options)
    if options.pack:
        bundle = read_bundle(root)
        folder = Path(options.pack).resolve()
        _say(telling.told_pack(bundle, folder, pack(bundle, folder)))
        return 0
    place = _place(options)
    if options.verify:
        return _verify(place, root, as_json=options.format == "json")
    if options.uninstall:
        with locked(place.root):
            removal = uninstall(place, force=options.force)
        _say(telling.told_removal(removal, place))
        return 0
    return _install(options, place, root)


def _install(options: argparse.Namespace, place: Place, root: Path) -> int:
    bundle = read_bundle(root)
    agents = sorted(AGENTS) if "all" in options.agent else options.agent
    choices = {"copy": options.copy, "link": options.link, "force": options.force}
    if options.dry_run:
        plan = plan_installation(bundle, place, agents, **choices)
        as_json = options.format == "json"
        _say([telling.plan_as_json(plan)] if as_json else telling.told_plan(plan))
        return 0
    _warn_of_changed_source(root)
    with locked(place.root):
        recover(place, bundle.fingerprints)
        plan = plan_installation(bundle, place, agents, **choices)
        done = carry_out(plan)
    _say(telling.told_done(done, plan))
    return 0


def _verify(place: Place, root: Path, *, as_json: bool) -> int:
    verdict = verify(place, root)
    if as_json:
        _say([telling.verdict_as_json(verdict, place)])
    else:
        _say(telling.told_verdict(verdict, place))
    return 1 if verdict.differences else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="install.py",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("project", nargs="?", metavar="PROJECT", help="a folder that exists")
    parser.add_argument(
        "--global", dest="home", action="store_true", help="your home folder instead of PROJECT"
    )
    parser.add_argument(
        "--agent",
        action="append",
        default=[],
        choices=[*AGENTS, "all"],
        help="serve exactly this agent besides those that read .agents/skills; may be repeated",
    )
    parser.add_argument("--copy", action="store_true", help="copies instead of links for agents")
    parser.add_argument(
        "--link", action="store_true", help="link to this folder instead of copying it (to develop)"
    )
    parser.add_argument("--force", action="store_true", help="also where you changed files")
    parser.add_argument("--dry-run", action="store_true", help="write nothing, say what would be")
    parser.add_argument("--verify", action="store_true", help="say what differs, write nothing")
    parser.add_argument("--uninstall", action="store_true", help="remove what was installed")
    parser.add_argument("--pack", metavar="DIR", help="write the distribution to a new folder DIR")
    parser.add_argument("--format", choices=("text", "json"), help="for --verify and --dry-run")
    return parser


def _check(options: argparse.Namespace) -> None:
    jobs = [
        flag
        for flag, given in (
            ("--verify", options.verify),
            ("--uninstall", options.uninstall),
            ("--pack", options.pack),
            ("--dry-run", options.dry_run),
        )
        if given
    ]
    if len(jobs) > 1:
        raise InstallError(f"{' and '.join(jobs)} do not go together; give one of them")
    if options.copy and options.link:
        raise InstallError("--copy and --link do not go together; give one of them")
    if jobs and jobs != ["--dry-run"] and (options.agent or options.copy or options.link):
        raise InstallError(f"{jobs[0]} takes no --agent, --copy or --link; leave them out")
    if options.format == "json" and jobs not in (["--verify"], ["--dry-run"]):
        raise InstallError("--format json goes with --verify or --dry-run; add one of them")
    if options.pack and (options.project or options.home):
        raise InstallError("--pack writes to its own folder; leave PROJECT and --global out")
    if options.project and options.home:
        raise InstallError("PROJECT and --global do not go together; give one of them")
    if not (options.pack or options.project or options.home):
        raise InstallError("for which project? Give its folder, or --global; --help has examples")


def _place(options: argparse.Namespace) -> Place:
    folder = Path("~").expanduser() if options.home else Path(options.project)
    real = Path(os.path.realpath(folder))
    if not real.is_dir():
        kind = "is not a folder" if os.path.lexists(real) else "does not exist"
        raise InstallError(f"{folder} {kind}; give the folder of a project")
    return Place(real, options.home)


def _warn_of_changed_source(root: Path) -> None:
    record = read_record(root)
    differences = compare(root, record.files) if record else []
    if differences:
        names = summed_up([difference.path for difference in differences])
        print(f"note: this copy was changed since it was installed: {names}", file=sys.stderr)


def _say(lines: list[str]) -> None:
    try:
        print("\n".join(lines), flush=True)
    except BrokenPipeError:
        # The reader has seen enough; without this Python complains once more on leaving.
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
