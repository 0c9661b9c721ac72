"""The command line of ``python -m matrix``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from proof_record.reading import Record, RecordError, read_record
from reporting.writers import WRITERS

from matrix import outcomes
from matrix.boundaries import moved_boundaries
from matrix.claims import proven_claims
from matrix.judging import RULES, judge, stopped
from matrix.outcomes import ROOT, Outcomes
from matrix.recording import make_record, write_record
from matrix.releases import RELEASED, TARGET, as_of
from matrix.widget_tables import TABLES

# Where the browser proofs leave what they showed on the target (`pytest --outcomes`).
BROWSER = "browser.json"
EXAMPLES = """\
`nox` runs the tests and calls this.

examples:
  python -m matrix judge                  compare what was shown with proofs and record
  python -m matrix judge 1.52 1.53        the same for two versions
  python -m matrix newest --format github    which claims stopped being true, as annotations
  python -m matrix record                 write what was shown to record/
  python -m matrix boundaries             move each boundary by a version: would it be noticed?

exit status: 0 as recorded, 1 findings, 2 the job could not be done"""


def run(argv: Sequence[str]) -> int:
    """Do what ``argv`` asks; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m matrix",
        description="Judge or record what the proofs showed on each Streamlit version.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("task", choices=["judge", "newest", "record", "boundaries"])
    parser.add_argument("versions", nargs="*", metavar="VERSION", help="(default: all that ran)")
    parser.add_argument(
        "--outcomes",
        type=Path,
        default=ROOT / ".nox/.cache/outcomes",
        metavar="FOLDER",
        help="where the runs left their outcomes (default: where nox does)",
    )
    parser.add_argument("--format", choices=list(WRITERS), default="text")
    arguments = parser.parse_args(argv)
    try:
        return _do(arguments)
    except (RecordError, _CannotDoError) as error:
        print(f"python -m matrix: {error}", file=sys.stderr)
        return 2


class _CannotDoError(Exception):
    """The job cannot be done; the message is one line for the user."""


def _do(arguments: argparse.Namespace) -> int:
    if arguments.task == "boundaries":
        return _boundaries()
    claims = proven_claims(ROOT)
    if arguments.task == "newest":
        found = outcomes.read(arguments.outcomes / "newest.json")
        if found is None:
            raise _CannotDoError("the newest release was not run: run nox -s newest")
        findings = sorted(stopped(claims, found, read_record(ROOT)))
        checked = {"claims": len(claims)}
    else:
        runs = _runs(arguments.outcomes, arguments.versions or list(RELEASED))
        if arguments.task == "record":
            return _record(runs, arguments.outcomes)
        missing = [version for version in arguments.versions if version not in runs]
        if missing or not runs:
            wanted = ", ".join(missing) or "any version"
            raise _CannotDoError(f"nothing is known of {wanted}: run nox, and see why it broke off")
        findings = sorted(judge(claims, runs, read_record(ROOT)))
        checked = {"claims": len(claims), "versions": len(runs)}
    write = WRITERS[arguments.format]
    print(write(findings, RULES, checked=checked, tool="matrix"), end="")
    return 1 if findings else 0


def _boundaries() -> int:
    """Print every boundary moved to its neighbours, and the versions that contradict it."""
    moved = list(moved_boundaries(read_record(ROOT)))
    for claim, end, version, noticed in moved:
        seen = ", ".join(noticed) or "nothing"
        print(f"{end}={version} for {getattr(claim, end)}, contradicted by {seen}: {claim.claim}")
    unnoticed = sum(not change.noticed_on for change in moved)
    print(f"{len(moved)} moved boundaries, {unnoticed} unnoticed")
    return 1 if unnoticed else 0


def _record(runs: dict[str, Outcomes], folder: Path) -> int:
    """Write the record, of all versions or not at all."""
    missing = [version for version in RELEASED if version not in runs]
    if missing:
        raise _CannotDoError(f"nothing is known of {', '.join(missing)}: run nox first")
    unmeasured = [version for version, run in runs.items() if set(TABLES) - set(run.measured)]
    if unmeasured:
        raise _CannotDoError(f"no tables on widgets of {', '.join(unmeasured)}: run nox first")
    current = outcomes.fingerprint()
    if stale := [version for version, run in runs.items() if run.sources != current]:
        print(f"run before the last change: {', '.join(stale)}", file=sys.stderr)
    browser = outcomes.read_run(folder / BROWSER, as_of(TARGET))
    write_record(ROOT, make_record(proven_claims(ROOT), runs, browser, _known()))
    return 0


def _known() -> Record | None:
    """Return the record as it is, None where there is none to keep anything of."""
    try:
        return read_record(ROOT)
    except RecordError:
        return None


def _runs(folder: Path, versions: Sequence[str]) -> dict[str, Outcomes]:
    found = {version: outcomes.read(folder / f"{version}.json") for version in versions}
    return {version: run for version, run in found.items() if run}
