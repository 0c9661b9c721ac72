"""Which version is asked about, and for which recorded one the answer is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from proof_record.reading import Record
from streamlit_versions.finding import find
from streamlit_versions.minors import minor_of, shown


class Asked(NamedTuple):
    """``version`` is asked about, ``answered`` is the recorded version that the facts are from.

    ``source`` says where the version comes from, ``highest`` what else the project allows, "" for
    nothing. ``notes`` are what a reader must know about the answer, one line each.
    """

    version: str
    answered: str
    source: str
    highest: str
    notes: tuple[str, ...]


class NoVersionError(Exception):
    """No version is known; the message is one line for the user."""


def asked_for(text: str, record: Record) -> Asked:
    """Return what ``--streamlit TEXT`` asks for; raises `NoVersionError` where it is no version."""
    try:
        version = shown(minor_of(text))
    except ValueError as error:
        raise NoVersionError(f"--streamlit: {error}") from None
    return _answered(version, "--streamlit", "", (), record)


def asked_in(project: Path, record: Record) -> Asked:
    """Return what the project in a folder asks for; raises `NoVersionError` where nothing tells."""
    if not project.is_dir():
        raise NoVersionError(f"{project} is no folder: give --project the folder of the app")
    found, problems = find(project)
    if found is None:
        told = f" ({'; '.join(problems)})" if problems else ""
        raise NoVersionError(
            f"{project.absolute()}: nothing says which Streamlit it uses{told}: "
            "ask `python -c 'import streamlit; print(streamlit.__version__)'` "
            "and pass --streamlit VERSION"
        )
    notes = problems
    allows_more = found.highest != found.lowest
    if found.kind == "range" or allows_more:
        upper = f"to {found.highest}" if found.highest else "and later"
        lower = f"from {found.lowest} " if found.lowest else ""
        notes += (f"{found.source} allows {lower}{upper}; the answer is for {found.version}",)
    source = f"{found.kind}: {found.source}"
    return _answered(found.version, source, found.highest if allows_more else "", notes, record)


def _answered(
    version: str, source: str, highest: str, notes: tuple[str, ...], record: Record
) -> Asked:
    recorded = list(record.versions)
    if version in recorded:
        return Asked(version, version, source, highest, notes)
    below = [known for known in recorded if minor_of(known) < minor_of(version)]
    answered = below[-1] if below else recorded[0]
    if not below:
        why = f"older than {recorded[0]}, the oldest that was tested"
    elif answered == recorded[-1]:
        why = f"newer than {answered}, the newest that was tested"
    else:
        why = "not among the tested versions"
    notes += (f"{version} is {why}: this is the answer for {answered}, the nearest",)
    return Asked(version, answered, source, highest, notes)
