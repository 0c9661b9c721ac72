"""A story as JSON lines: an object a run, and one at the end."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from tracing.story import Change, Scene, Story


def lines(story: Story, watch: Collection[str] = (), everything: bool = False) -> Iterator[str]:
    """Yield the JSON of each run or waiting input, and of the whole."""
    for scene in story.scenes:
        yield json.dumps(_scene(scene, watch), ensure_ascii=False)
    failure = story.told.failure
    end: dict[str, Any] = {
        "app": story.app,
        "streamlit": story.told.streamlit,
        "python": story.told.python,
        "lost": story.lost,
        "failed_expectations": story.failed,
        "timers": story.told.timers,
    }
    if failure is not None:
        end["failure"] = {"kind": failure.kind, "message": failure.message, "step": failure.step}
    yield json.dumps(end, ensure_ascii=False)


def _scene(scene: Scene, watch: Collection[str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "run": scene.number or None,
        "step": scene.title,
        "widgets": scene.widgets,
        "changes": [_change(c) for c in scene.changes if not watch or c.name.strip('"') in watch],
    }
    if scene.ending_reason:
        told["end"] = {"reason": scene.ending_reason.code, "message": scene.ending}
    if scene.expectations:
        told["expectations"] = [
            {
                "key": e.key,
                "wanted": e.wanted,
                "actual": e.actual.text if e.actual else None,
                "ok": e.ok,
            }
            for e in scene.expectations
        ]
    told["state"] = {key: value.text for key, value in scene.state.items()}
    return told


def _change(change: Change) -> dict[str, Any]:
    reason = change.reason
    return {
        "name": change.name,
        "before": change.before.text if change.before else None,
        "after": change.after.text if change.after else None,
        "reason": reason.code,
        "detail": change.detail,
        "lost": change.lost,
        "document": f"{reason.document}#{reason.heading}" if reason.document else None,
        "rules": list(reason.rules),
    }
