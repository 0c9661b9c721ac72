"""Tables for people in the README and ``docs/versions.md``: what was run, and what it showed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Sequence

from proof_record.reading import CONTRARY, HOLDS, NOT_RUN, NOTHING, Claim, Record

PACKAGES = ("pandas", "numpy", "pyarrow", "protobuf")
_LINK = re.compile(r"\]\((?![a-z]+:)([^)\s]+)\)")


def range_text(record: Record) -> str:
    """Return one sentence on which versions the proofs run."""
    versions = list(record.versions)
    return (
        f"The target is Streamlit {versions[-1]}. The proofs run on {len(versions)} versions, "
        f"{versions[0]} to {versions[-1]}, and [docs/versions.md](docs/versions.md) shows what "
        "holds on which.\n"
    )


def versions_text(record: Record) -> str:
    """Return the table of the versions and the packages they were run with."""
    lines = [
        f"Recorded on {record.recorded} with Python {record.python}, packages as of the day.",
        "",
        "| version | as of | Streamlit | " + " | ".join(PACKAGES) + " |",
        "|---|---|---|" + "---|" * len(PACKAGES),
    ]
    for version, entry in record.versions.items():
        packages = " | ".join(entry.get(name, "") for name in PACKAGES)
        day, release = entry.get("as_of", ""), entry.get("streamlit", "")
        lines.append(f"| {version} | {day} | {release} | {packages} |")
    return "\n".join(lines) + "\n"


def claims_text(record: Record) -> str:
    """Return for each document the claims whose outcomes differ, and a list of all others."""
    lines: list[str] = []
    for document in dict.fromkeys(claim.document for claim in record.claims):
        claims = [claim for claim in record.claims if claim.document == document]
        alike = [claim for claim in claims if set(claim.outcomes) == {HOLDS}]
        browser = [claim for claim in claims if claim.shown_by == "browser"]
        differ = [claim for claim in claims if claim not in alike and claim not in browser]
        lines += ["", f"### {document}"]
        lines += _table(differ, record)
        lines += _list("Hold on every version", alike)
        lines += _list("Shown in a browser, on the target", browser)
    return "\n".join([*lines, ""]) + "\n"


def _table(claims: Sequence[Claim], record: Record) -> list[str]:
    if not claims:
        return []
    lines = ["", "| claim | holds on | contrary shown on | shows nothing on |", "|---|---|---|---|"]
    for claim in claims:
        cells = [runs(record, claim.outcomes, kind) for kind in (HOLDS, CONTRARY, NOTHING)]
        sentence = _from_docs(claim).replace("|", r"\|")
        lines.append(f"| {sentence} | {' | '.join(cells)} |")
    return lines


def _list(title: str, claims: Iterable[Claim]) -> list[str]:
    sentences = [f"- {_from_docs(claim)}" for claim in claims]
    if not sentences:
        return []
    head = f"<details><summary>{title}: {len(sentences)}</summary>"
    return ["", head, "", *sentences, "", "</details>"]


def _from_docs(claim: Claim) -> str:
    """Return the sentence with its links as they lead to the same places from ``docs/``."""

    def moved(link: re.Match[str]) -> str:
        target = claim.document + link[1] if link[1].startswith("#") else link[1]
        folder = "" if target != link[1] else posixpath.dirname(claim.document)
        return f"]({posixpath.normpath(posixpath.join('..', folder, target))})"

    return _LINK.sub(moved, claim.claim)


def runs(record: Record, outcomes: str, kind: str) -> str:
    """Return the versions with one outcome as ranges: "1.28–1.49, 1.67"."""
    found: list[list[str]] = []
    before = NOT_RUN
    for version, outcome in zip(record.versions, outcomes, strict=True):
        if outcome == kind:
            if before != kind or not found:
                found.append([])
            found[-1].append(version)
        before = outcome
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in found)
