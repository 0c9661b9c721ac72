"""The words in which an installation tells what it did, would do or found."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

from installation import swapping
from installation.agents import AGENTS, Place
from installation.bundle import NAME, Bundle
from installation.installing import Done, targets_of
from installation.planning import Plan, Step, summed_up
from installation.removing import Removal
from installation.verifying import Verdict

_DESCRIPTION_WIDTH = 100


def told_plan(plan: Plan) -> list[str]:
    """Return one line for each thing that would be done."""
    place = plan.place
    lines = [f"Would do in {place.root}:"]
    for path in (path for target in targets_of(place) for path in swapping.leftovers(target)):
        lines.append(f"  tidy up   {place.shown(path)} (from an interrupted run)")
    lines += [f"  make      {place.shown(folder)}/" for folder in plan.folders]
    lines += [f"  {_told_step(step, plan)}" for step in plan.steps]
    return lines + told_readers(plan)


def told_done(done: list[Done], plan: Plan) -> list[str]:
    """Return what was done, what an agent will see now, and how to check both."""
    place, bundle = plan.place, plan.bundle
    idle = all(item.step.action == "keep" for item in done)
    lines = [
        f"{NAME} {bundle.version} {'already stands' if idle else 'now stands'} in {place.root}:"
    ]
    for item in done:
        lines.append(f"  {place.shown(item.step.target)}  ({_told_result(item, plan)})")
        if item.backup:
            lines.append(f"  your earlier files are in {place.shown(item.backup)}")
        elif item.step.was:
            lines.append(f"  it was a link to {item.step.was}")
    lines += told_readers(plan)
    script = plan.steps[0].target / "scripts" / "install.py"
    where = "--global" if place.home else shlex.quote(str(place.root))
    return [
        *lines,
        f"An agent now sees: {NAME}: {_first_words(bundle)}",
        f"Check the files:  python3 {shlex.quote(str(script))} --verify {where}",
        'Check the agent:  start it anew and ask "Which of your skills is about st.session_state?"',
    ]


def told_readers(plan: Plan) -> list[str]:
    """Return which agents need nothing of their own."""
    if plan.readers:
        names = ", ".join(agent.title for agent in plan.readers)
        return [f"Nothing more is needed for {names}: .agents/skills is read there."]
    readers = ", ".join(agent.title for agent in AGENTS.values() if not agent.in_project)
    lines = [f"Read from .agents/skills by {readers} and others."]
    if not any(step.reader for step in plan.steps):
        lines.append("Claude Code reads .claude/skills only: add --agent claude if you use it.")
    return lines


def told_removal(removal: Removal, place: Place) -> list[str]:
    """Return what is gone, and what was kept and why."""
    lines = [f"Removed {place.shown(path)}" for path in removal.removed]
    lines += [
        f"Kept    {place.shown(path)}  (you changed or added it; --force removes it too)"
        for path in removal.kept
    ]
    lines += [
        f"Left    {place.shown(path)}  (it was not put there by this installer)"
        for path in removal.left
    ]
    for backups in sorted(
        {target.parent.parent / swapping.BACKUPS for target in targets_of(place)}
    ):
        if backups.is_dir():
            lines.append(f"Left    {place.shown(backups)}  (your files from before a --force)")
    return lines or [f"Removed what an interrupted run had left in {place.root}"]


def told_verdict(verdict: Verdict, place: Place) -> list[str]:
    """Return the differences, or that there are none."""
    count = len(verdict.differences)
    word = {0: "as installed", 1: "1 difference"}.get(count, f"{count} differences")
    lines = [f"{NAME} {verdict.version} in {place.root}: {word}"]
    lines += [f"  {path}  ({what})" for path, what in verdict.checked]
    lines += [f"  {difference.kind:<8} {difference.path}" for difference in verdict.differences]
    return lines + [f"  note: {note}" for note in verdict.notes]


def plan_as_json(plan: Plan) -> str:
    """Return the plan for programs."""
    place = plan.place
    data = {
        **_head(plan.bundle.version, place),
        "files": len(plan.bundle.files),
        "bytes": plan.bundle.size,
        "folders": [place.shown(folder) for folder in plan.folders],
        "steps": [
            {
                "action": step.action,
                "path": place.shown(step.target),
                "link_to": step.link_to,
                "keeps": list(step.keeps),
            }
            for step in plan.steps
        ],
    }
    return json.dumps(data, indent=2)


def verdict_as_json(verdict: Verdict, place: Place) -> str:
    """Return the verdict for programs."""
    data = {
        **_head(verdict.version, place),
        "checked": [path for path, _ in verdict.checked],
        "differences": [
            {"kind": difference.kind, "path": difference.path} for difference in verdict.differences
        ],
        "notes": list(verdict.notes),
    }
    return json.dumps(data, indent=2)


def _head(version: str, place: Place) -> dict[str, Any]:
    return {"skill": NAME, "version": version, "root": str(place.root)}


def _told_step(step: Step, plan: Plan) -> str:
    shown = plan.place.shown(step.target)
    if step.action == "keep":
        return f"keep      {shown} (it is as wanted)"
    if step.action == "adopt":
        return f"adopt     {shown} (only a record of it is missing)"
    if step.link_to:
        line = f"link      {shown} -> {step.link_to} (a copy where links cannot be made)"
    else:
        line = f"write     {shown}/ ({_size(plan.bundle)})"
    if step.keeps:
        backups = plan.place.shown(step.target.parent.parent / swapping.BACKUPS)
        line += f", and move the present one to {backups}/ for {summed_up(list(step.keeps))}"
    elif step.action == "replace":
        line += f", in place of {'the link to ' + step.was if step.was else 'what is there'}"
    return line


def _told_result(item: Done, plan: Plan) -> str:
    step = item.step
    reader = f", for {step.reader}" if step.reader else ""
    if item.copied:
        return f"{_size(plan.bundle)}, a copy because links cannot be made here{reader}"
    if step.link_to:
        return f"a link to {step.link_to}{reader}"
    return _size(plan.bundle) + reader


def _size(bundle: Bundle) -> str:
    return f"{len(bundle.files)} files, {bundle.size / 1000:.0f} kB"


def _first_words(bundle: Bundle) -> str:
    description = bundle.frontmatter.get("description", "")
    if len(description) <= _DESCRIPTION_WIDTH:
        return description
    return description[:_DESCRIPTION_WIDTH].rsplit(" ", 1)[0] + " …"


def told_pack(bundle: Bundle, folder: Path, paths: list[str]) -> list[str]:
    """Return what was packed and how to use it."""
    return [
        f"Packed {NAME} {bundle.version}: {len(paths)} files in {folder}",
        f"Check it:  claude plugin validate --strict {shlex.quote(str(folder))}",
    ]
