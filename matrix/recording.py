"""Making the record from outcomes: one character a claim and version, and the files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from proof_record.reading import (
    CONTRARY,
    DEFAULTS,
    HOLDS,
    NOT_RUN,
    NOTHING,
    Claim,
    Record,
    usual_outcomes,
)
from proof_record.runs import shortened
from streamlit_versions.minors import minor_of

from matrix.claims import ProvenClaim
from matrix.outcomes import Outcomes
from matrix.releases import RELEASED, as_of
from matrix.widget_tables import TABLES, lines_of, rows_of


def in_range(since: str | None, until: str | None, version: str) -> bool:
    """Say whether ``version`` is from ``since`` to ``until``, either of which may be open."""
    key = minor_of(version)
    return not (since and key < minor_of(since)) and not (until and key > minor_of(until))


def outcome(claim: ProvenClaim, tests: Mapping[str, tuple[str, str]], version: str) -> str:
    """Return the character that says what the ``tests`` show about a claim on ``version``."""
    seen = set()
    for carrier in claim.carriers:
        shown, _ = tests.get(carrier.place, ("not run", ""))
        inside = in_range(carrier.marker.since, carrier.marker.until, version)
        if shown == "not run":
            continue
        if shown == "passed" and inside:
            seen.add(HOLDS)
        elif shown == "contrary" and not inside:
            seen.add(CONTRARY)
        else:
            seen.add(NOTHING)
    if CONTRARY in seen:
        return CONTRARY
    return NOTHING if NOTHING in seen else HOLDS if seen else NOT_RUN


def example_outcome(shown: str) -> str:
    """Return the character for what the test of an example showed."""
    return {"passed": HOLDS, "not run": NOT_RUN}.get(shown, NOTHING)


def make_record(
    claims: Iterable[ProvenClaim],
    runs: Mapping[str, Outcomes],
    browser: Outcomes | None = None,
    known: Record | None = None,
) -> Record:
    """Return the record of the ``runs``, by version, and of the ``browser`` proofs on the target.

    Where these were not run, what is ``known`` of claims that only a browser shows is kept.
    """
    versions = [version for version in RELEASED if version in runs]
    tests = {version: dict(runs[version].tests) for version in versions}
    if browser and browser.version in tests:
        tests[browser.version].update(browser.tests)
    of_browser = {} if browser else _known_of_browser(known)
    recorded = []
    for claim in claims:
        outcomes = "".join(outcome(claim, tests[version], version) for version in versions)
        held = of_browser.get((claim.sentence, claim.proofs))
        recorded.append(
            Claim(
                claim.sentence,
                claim.document,
                claim.section,
                claim.shown_by,
                max((since for since, _ in claim.bounds), default="") or None,
                max((until for _, until in claim.bounds), default="") or None,
                claim.proofs,
                held if held and len(held) == len(outcomes) else outcomes,
            )
        )
    names = sorted({name for run in runs.values() for name in run.examples})
    examples = {
        name: "".join(
            example_outcome(runs[version].examples.get(name, ("not run", ""))[0])
            for version in versions
        )
        for name in names
    }
    return Record(
        max((run.date for run in runs.values()), default=""),
        ", ".join(sorted({run.python for run in runs.values()})),
        {version: {"as_of": as_of(version), **runs[version].packages} for version in versions},
        tuple(recorded),
        examples,
        *(rows_of(table, runs, versions) for table in TABLES),
    )


def _known_of_browser(known: Record | None) -> dict[tuple[str, tuple[str, ...]], str]:
    """Return the outcomes of claims that only a browser shows, by sentence and proofs."""
    claims = known.claims if known else ()
    return {
        (claim.claim, claim.proofs): claim.outcomes
        for claim in claims
        if claim.shown_by == "browser"
    }


def write_record(root: Path, record: Record) -> None:
    """Write the files of the record below ``root``."""
    folder = root / "record"
    folder.mkdir(exist_ok=True)
    head = {"recorded": record.recorded, "python": record.python, "versions": [*record.versions]}
    _write(folder / "versions.json", f"{_json(head)}\n")
    rows = (f"{_json(key)}: {_json(value)}" for key, value in record.versions.items())
    _write(folder / "packages.json", "{" + ",\n ".join(rows) + "}\n")
    _write(folder / "claims.jsonl", "".join(f"{line}\n" for line in _claim_lines(record.claims)))
    proofs = (
        _line({"document": claim.document, "claim": claim.claim, "proofs": claim.proofs})
        for claim in record.claims
    )
    _write(folder / "proofs.jsonl", "".join(f"{line}\n" for line in proofs))
    examples = (
        _line({"example": name, "outcomes": outcomes}) for name, outcomes in record.examples.items()
    )
    _write(folder / "examples.jsonl", "".join(f"{line}\n" for line in examples))
    for table in TABLES:
        lines = map(_line, lines_of(getattr(record, table)))
        _write(folder / f"{table}.jsonl", "".join(f"{line}\n" for line in lines))


def _claim_lines(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield a line a claim without what it has by default, below a line a section."""
    heading: dict[str, object] = {}
    for claim in claims:
        fields = claim._asdict()
        del fields["proofs"]
        above = {"document": fields.pop("document"), "section": fields.pop("section")}
        if above != heading:
            heading = above
            yield _line(heading)
        browser = claim.shown_by == "browser"
        if claim.outcomes == usual_outcomes(len(claim.outcomes), browser=browser):
            del fields["outcomes"]
        told = {k: value for k, value in fields.items() if DEFAULTS.get(k, "") != value}
        yield _json(claim.claim) if told.keys() == {"claim"} else _line(told)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _line(value: Mapping[str, object]) -> str:
    short = {"outcomes": shortened(str(value["outcomes"]))} if "outcomes" in value else {}
    return json.dumps({**value, **short}, ensure_ascii=False, separators=(",", ":"))
