"""Deciding, before anything is written, what an installation will do at each place."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from installation import swapping
from installation.agents import AGENTS, Agent, Place
from installation.bundle import NAME, Bundle, holds_the_skill
from installation.contents import compare, would_be_lost
from installation.errors import InstallError
from installation.record import read_record

SHOWN_FILES = 5


@dataclass(frozen=True)
class Step:
    """What happens at one path.

    ``action`` is "keep" (it is as wanted), "adopt" (it is as wanted, and only a record of it is
    missing), "create" or "replace". ``link_to`` is the text of the symbolic link that is wanted
    there, "" for a copy. ``keeps`` are files of the user that move to the backups, ``was`` says
    what a replaced link led to. ``reader`` is the agent that the path is for, "" for all.
    """

    target: Path
    action: str
    link_to: str = ""
    keeps: tuple[str, ...] = ()
    was: str = ""
    reader: str = ""


@dataclass(frozen=True)
class Plan:
    """All steps in order, the folders to be made first, and the agents that need no step."""

    place: Place
    bundle: Bundle
    folders: tuple[Path, ...]
    steps: tuple[Step, ...]
    readers: tuple[Agent, ...]


def plan_installation(
    bundle: Bundle,
    place: Place,
    agents: list[str],
    *,
    copy: bool,
    link: bool,
    force: bool,
) -> Plan:
    """Return what installing ``bundle`` at ``place`` takes.

    ``agents`` are keys of ``AGENTS``; with none, Claude Code is served where there are traces of
    it. ``copy`` wants copies instead of links for the agents with a folder of their own; ``link``
    wants the shared folder to hold a link to the bundle. Raises ``InstallError`` where a
    file of the user's would be replaced without ``force``.
    """
    _refuse_the_source(bundle, place)
    target = place.shared_folder() / NAME
    if link:
        _refuse_a_circle(bundle, target)
    steps = [_step(bundle, target, str(bundle.root) if link else "", bundle.root, force=force)]
    readers = []
    chosen = agents or (["claude"] if place.uses_claude() else [])
    for agent in (AGENTS[key] for key in sorted(set(chosen))):
        folder = place.own_folder(agent)
        if folder is None:
            readers.append(agent)
            continue
        link_to = "" if copy else os.path.relpath(target, folder)
        if link:
            _refuse_a_circle(bundle, folder / NAME)
        steps.append(_step(bundle, folder / NAME, link_to, target, force=force, reader=agent.title))
    return Plan(place, bundle, _missing_folders(place, steps), tuple(steps), tuple(readers))


def summed_up(names: list[str]) -> str:
    """Return the first of ``names``, and how many more there are."""
    more = len(names) - SHOWN_FILES
    return ", ".join(names[:SHOWN_FILES]) + (f" and {more} more" if more > 0 else "")


def _step(
    bundle: Bundle, target: Path, link_to: str, ours: Path, *, force: bool, reader: str = ""
) -> Step:
    if not os.path.lexists(target):
        return Step(target, "create", link_to, reader=reader)
    if target.is_symlink():
        return _step_at_link(bundle, target, link_to, ours, force=force, reader=reader)
    if target == bundle.root and not link_to:
        return Step(target, "keep", reader=reader)
    record = read_record(target)
    wanted = bundle.fingerprints
    lost = would_be_lost(target, wanted, *([record.files] if record else []))
    if not link_to and target.is_dir():
        differences = {difference.kind for difference in compare(target, wanted)}
        if record and record.files == wanted and differences <= {"extra"}:
            return Step(target, "keep", reader=reader)
        if not differences:
            return Step(target, "adopt", reader=reader)
    if lost and not force:
        raise InstallError(_refusal(target, lost, known=record is not None))
    if lost:
        swapping.check_backup(target)
    return Step(target, "replace", link_to, tuple(lost), reader=reader)


def _step_at_link(
    bundle: Bundle, target: Path, link_to: str, ours: Path, *, force: bool, reader: str
) -> Step:
    """Return what happens to a link, which nobody misses where it leads to ``ours``."""
    leads_to = os.fspath(target.readlink())
    if leads_to == link_to:
        return Step(target, "keep", link_to, reader=reader)
    harmless = os.path.realpath(target) in (str(bundle.root), os.path.realpath(ours))
    if not (harmless or force):
        raise InstallError(
            f"{target} is a symbolic link to {leads_to}, which this installer did not make; "
            "nothing was written: remove the link, or replace it with --force"
        )
    return Step(target, "replace", link_to, was=leads_to, reader=reader)


def _refusal(target: Path, lost: list[str], *, known: bool) -> str:
    if not target.is_dir():
        why = "is not a folder"
    elif not known:
        why = f"was not put there by this installer and differs in {summed_up(lost)}"
    else:
        why = f"holds changes of yours in {summed_up(lost)}"
    return (
        f"{target} {why}; nothing was written: --force replaces it and keeps what is there now "
        f"in {target.parent.parent / swapping.BACKUPS}"
    )


def _refuse_a_circle(bundle: Bundle, target: Path) -> None:
    if target == bundle.root:
        raise InstallError(f"{target} is this copy itself and cannot become a link to itself")


def _refuse_the_source(bundle: Bundle, place: Place) -> None:
    if holds_the_skill(place.root) or bundle.root in place.root.parents:
        raise InstallError(
            f"{place.root} is the skill itself; name the project of yours that is to have it"
        )


def _missing_folders(place: Place, steps: list[Step]) -> tuple[Path, ...]:
    missing: dict[Path, None] = {}
    for step in steps:
        chain = []
        folder = step.target.parent
        while not os.path.lexists(folder):
            chain.append(folder)
            folder = folder.parent
        missing.update(dict.fromkeys(reversed(chain)))
    return tuple(missing)
