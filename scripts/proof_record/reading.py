"""Reading the record. Standard library only, and quick to import: `facts.py` answers from it.

``record/versions.json`` lists the versions in order; ``record/claims.jsonl`` has a line for each
proven sentence, below a line with the document and the section that it stands in (a sentence that
is usual in all else stands alone, as a string); `proof_record.widgets` describes the tables on
widgets. A checkout also has ``record/packages.json`` with what each version was run with,
``record/proofs.jsonl`` with the tests of each sentence and ``record/examples.jsonl`` with a line
for each example app; an installed copy does without them. The ``outcomes`` are one character a
version, in that order, with equal ones counted (`proof_record.runs`); for claims and examples:

``+``  shown to hold: all its proofs pass there.
``-``  the contrary shown: the proof fails there for the reason that it states.
``?``  shows nothing: the proof fails there for another reason, which may be the test's own.
``.``  not run there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from proof_record.runs import written_out
from proof_record.widgets import Row, rows_in

# Fields that a line leaves out where they have these values, to keep the file small.
DEFAULTS: dict[str, Any] = {"shown_by": "apptest", "since": None, "until": None}
HOLDS, CONTRARY, NOTHING, NOT_RUN = "+-?."


class RecordError(Exception):
    """The record cannot be read; the message is one line that says what is wrong where."""


class Claim(NamedTuple):
    """A sentence as it stands in ``document`` under the heading ``section``, and its outcomes.

    ``shown_by`` is "apptest" or "browser". ``since`` and ``until`` are the first and last minor
    version where it holds, None where no proof states one; ``proofs`` the tests as pytest names
    them, none in an installed copy.
    """

    claim: str
    document: str
    section: str
    shown_by: str
    since: str | None
    until: str | None
    proofs: tuple[str, ...]
    outcomes: str


class Record(NamedTuple):
    """The whole record.

    ``versions`` maps each minor version, in order, to its ``as_of`` day and exact packages, to
    nothing in an installed copy;
    ``examples`` maps the path of an example to its outcomes; ``identity`` and ``feedback`` are
    the tables on widgets (`proof_record.widgets`), empty where the record has none.
    """

    recorded: str
    python: str
    versions: dict[str, dict[str, str]]
    claims: tuple[Claim, ...]
    examples: dict[str, str]
    identity: tuple[Row, ...] = ()
    feedback: tuple[Row, ...] = ()

    def outcome(self, outcomes: str, version: str) -> str:
        """Return the character of ``version`` in ``outcomes``, that of "not run" if unlisted."""
        place = {known: index for index, known in enumerate(self.versions)}.get(version)
        return NOT_RUN if place is None else outcomes[place]


def read_record(root: Path) -> Record:
    """Return the record below ``root``, the folder of the skill.

    Raises ``RecordError`` where a file is missing or is not what it should be.
    """
    folder = root / "record"
    versions = _parse(folder / "versions.json", _text(folder / "versions.json"), 1)
    try:
        packages = folder / "packages.json"
        known = _parse(packages, _text(packages), 1) if packages.exists() else {}
        listed = {version: dict(known.get(version, {})) for version in versions["versions"]}
        recorded, python = str(versions["recorded"]), str(versions["python"])
    except (AttributeError, KeyError, TypeError, ValueError):
        raise RecordError(
            f"{folder / 'versions.json'}: lacks recorded, python or versions"
        ) from None
    claims = tuple(_claims(folder, len(listed)))
    examples = {}
    for place, line in _optional_lines(folder / "examples.jsonl", len(listed)):
        if not isinstance(line.get("example"), str):
            raise RecordError(f"{place}: is no example of the record")
        examples[line["example"]] = line["outcomes"]
    tables = (_rows(folder / f"{name}.jsonl", len(listed)) for name in ("identity", "feedback"))
    return Record(recorded, python, listed, claims, examples, *tables)


def _claims(folder: Path, versions: int) -> Iterator[Claim]:
    proofs = _proofs(folder / "proofs.jsonl")
    document = section = ""
    path = folder / "claims.jsonl"
    for number, text in enumerate(_text(path).splitlines(), start=1):
        line = _parse(path, text, number)
        if isinstance(line, dict) and line.keys() == {"document", "section"}:
            document, section = str(line["document"]), str(line["section"])
            continue
        if isinstance(line, str):
            line = {"claim": line}
        if isinstance(line, dict):
            browser = line.get("shown_by") == "browser"
            line = {"outcomes": usual_outcomes(versions, browser=browser), **line}
        line = _with_outcomes(path, number, line, versions)
        try:
            found = proofs.get((document, line["claim"]), ())
            yield Claim(
                **{**DEFAULTS, **line, "document": document, "section": section, "proofs": found}
            )
        except (KeyError, TypeError):
            raise RecordError(f"{path}:{number}: is no claim of the record") from None


def usual_outcomes(versions: int, *, browser: bool) -> str:
    """Return the outcomes of a claim whose line has none: it holds wherever it was run.

    AppTest runs on every version, the browser on the newest.
    """
    return NOT_RUN * (versions - 1) + HOLDS if browser else HOLDS * versions


def _proofs(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the tests of each sentence, by its document and text."""
    found = {}
    for number, text in _numbered(path):
        line = _parse(path, text, number)
        try:
            found[line["document"], line["claim"]] = tuple(line["proofs"])
        except (KeyError, TypeError):
            raise RecordError(f"{path}:{number}: has no document, claim or proofs") from None
    return found


def _rows(path: Path, versions: int) -> tuple[Row, ...]:
    """Return the rows of a table on widgets, which a record need not have."""
    rows: list[Row] = []
    for number, text in _numbered(path):
        try:
            found = rows_in(_parse(path, text, number))
        except (AttributeError, KeyError, TypeError, ValueError):
            raise RecordError(f"{path}:{number}: has no widget, key or changes") from None
        if any(len(row.outcomes) != versions for row in found):
            raise _lacks_outcomes(path, number, versions)
        rows += found
    return tuple(rows)


def _numbered(path: Path) -> Iterator[tuple[int, str]]:
    return enumerate(_text(path).splitlines() if path.exists() else [], start=1)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise RecordError(f"{path}: cannot be read: {reason}") from None


def _optional_lines(path: Path, versions: int) -> list[tuple[str, dict[str, Any]]]:
    """Return the objects of a file with one a line, each with its place for a message."""
    found = []
    for number, text in _numbered(path):
        line = _with_outcomes(path, number, _parse(path, text, number), versions)
        found.append((f"{path}:{number}", line))
    return found


def _with_outcomes(path: Path, number: int, line: object, versions: int) -> dict[str, Any]:
    """Return ``line`` with its outcomes written out, one character for each version."""
    try:
        if isinstance(line, dict) and len(outcomes := written_out(line["outcomes"])) == versions:
            return {**line, "outcomes": outcomes}
    except (KeyError, TypeError, ValueError):
        pass
    raise _lacks_outcomes(path, number, versions)


def _lacks_outcomes(path: Path, number: int, versions: int) -> RecordError:
    return RecordError(f"{path}:{number}: has no outcome for each of {versions} versions")


def _parse(path: Path, text: str, line: int) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise RecordError(f"{path}:{line}: is no JSON: {error}") from None
