"""Saying what differs from what was installed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from installation import swapping
from installation.agents import AGENTS, Place
from installation.bundle import BUNDLE, NAME, read_bundle
from installation.contents import Difference, compare
from installation.errors import InstallError
from installation.installing import targets_of
from installation.record import Record, read_record


@dataclass(frozen=True)
class Verdict:
    """What was compared, and how it differs.

    ``version`` is the installed one; ``checked`` are the paths looked at with a word on each;
    the paths of ``differences`` are those told to the user; ``notes`` are no differences.
    """

    version: str
    checked: tuple[tuple[str, str], ...]
    differences: tuple[Difference, ...]
    notes: tuple[str, ...]


def verify(place: Place, source: Path) -> Verdict:
    """Compare what stands at ``place`` with the record of what was installed there.

    A folder without a record (another tool put it there) is compared with the bundle at
    ``source``, the copy that this script belongs to. Raises ``InstallError`` where nothing is
    installed or there is nothing to compare with. Writes nothing.
    """
    shared, *others = targets_of(place)
    if not os.path.lexists(shared):
        interrupted = swapping.leftovers(shared)
        state = "was interrupted" if interrupted else "is not installed"
        raise InstallError(f"{NAME} {state} in {place.root}; install it, without --verify")
    files, version, word = _expected(shared, source)
    checked = [(place.shown(shared), word)]
    notes: list[str] = []
    differences = _differences(place, shared, files) if files else _broken_link(place, shared)
    if files and read_record(shared) is None:
        notes.append(f"no record of this installer: compared with {source}")
        differences = _within_bundle(place, shared, differences)
    for target in others:
        if target.is_symlink():
            checked.append((place.shown(target), "a link"))
            if os.path.realpath(target) != os.path.realpath(shared):
                differences.append(Difference(place.shown(target), "changed"))
        elif os.path.lexists(target):
            own = read_record(target)
            checked.append((place.shown(target), "a copy"))
            differences += _differences(place, target, own.files if own else files)
    notes += [
        f"{place.shown(path)} is left from an interrupted run; the next installation removes it"
        for target in (shared, *others)
        for path in swapping.leftovers(target)
    ]
    notes += _unserved_claude(place)
    return Verdict(version, tuple(checked), tuple(sorted(differences)), tuple(notes))


def _expected(shared: Path, source: Path) -> tuple[Mapping[str, str], str, str]:
    if shared.is_symlink():
        return {}, "linked", f"a link to {shared.readlink()}"
    record = read_record(shared) or _record_of(source, shared)
    return record.files, record.version, f"{len(record.files)} files"


def _record_of(source: Path, shared: Path) -> Record:
    if source == shared:
        raise InstallError(
            f"{shared} was not put there by this installer, so there is no record to compare with; "
            "run --verify from a fresh checkout"
        )
    bundle = read_bundle(source)
    return Record(bundle.version, bundle.source, bundle.fingerprints)


def _differences(place: Place, target: Path, files: Mapping[str, str]) -> list[Difference]:
    if not target.is_dir():
        return [Difference(place.shown(target), "changed")]
    return [
        replace(difference, path=f"{place.shown(target)}/{difference.path}")
        for difference in compare(target, files)
    ]


def _within_bundle(place: Place, shared: Path, differences: list[Difference]) -> list[Difference]:
    """Leave out files beside the bundle: other installers copy the whole repository."""
    shown = place.shown(shared)
    ours = tuple(f"{shown}/{entry}/" for entry in BUNDLE)
    return [
        difference
        for difference in differences
        if difference.kind != "extra" or f"{difference.path}/".startswith(ours)
    ]


def _broken_link(place: Place, shared: Path) -> list[Difference]:
    broken = not (shared / "SKILL.md").is_file()
    return [Difference(place.shown(shared / "SKILL.md"), "missing")] if broken else []


def _unserved_claude(place: Place) -> list[str]:
    try:
        folder = place.own_folder(AGENTS["claude"])
    except InstallError as problem:
        return [str(problem)]
    if folder is None or not place.uses_claude() or os.path.lexists(folder / NAME):
        return []
    return [f"Claude Code does not see it: install again, and {place.shown(folder)} gets a link"]
