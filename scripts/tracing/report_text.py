"""A story as text: a line a run, a line a change, as few tokens as say it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator

from tracing.records import Expectation
from tracing.story import Change, Scene, Story


def lines(story: Story, watch: Collection[str] = (), everything: bool = False) -> Iterator[str]:
    """Yield the lines of the report. ``watch`` names what is shown, all where it is empty."""
    pointed: set[str] = set()
    for scene in story.scenes:
        yield _title(scene)
        for change in scene.changes:
            if (everything or not change.usual or change.lost) and _is_watched(change, watch):
                yield _change(change, pointed)
        for difference in scene.differences:
            if not watch or difference.name.strip('"') in watch:
                page, app = difference.shown.text, difference.value.text
                yield f"  ? {difference.name}  the page shows {page}, the app has {app}"
        if scene.ending_reason:
            pointer = _pointer(scene.ending_reason.pointer, pointed)
            yield f"  x {scene.ending_reason.code}  {scene.ending}{pointer}"
        for expectation in scene.expectations:
            yield _expectation(expectation)
    yield from summary(story)


def summary(story: Story) -> Iterator[str]:
    """Yield what the whole came to."""
    if failure := story.told.failure:
        kind = f"{failure.kind}  " if failure.kind in ("hang", "died") else ""
        yield f"  x {kind}{failure.message}"
    if story.told.timers:
        yield (
            f"a browser may differ: {story.told.timers} fragment(s) with run_every rerun by "
            "themselves there (--tick plays one turn)"
        )
    if story.told.components:
        yield (
            f"a browser may differ: {story.told.components} custom component(s) run JavaScript "
            "there (--server runs it; --set KEY=JSON says what one sends)"
        )
    texts = []
    if story.lost:
        texts.append(f"{story.lost} value{'s' * (story.lost > 1)} lost")
    if story.failed:
        texts.append(f"{story.failed} expectation{'s' * (story.failed > 1)} not met")
    yield ", ".join(texts) or "nothing lost"


def _title(scene: Scene) -> str:
    if not scene.number:
        return scene.title
    title = f"run {scene.number}  {scene.title}"
    if scene.number == 1:
        count = scene.widgets
        title += f"  ({count} widget{'s' * (count != 1)})"
    return title


def _is_watched(change: Change, watch: Collection[str]) -> bool:
    return not watch or change.name.strip('"') in watch


def _change(change: Change, pointed: set[str]) -> str:
    if not change.name:
        return f"  nothing runs: {change.detail}"
    if change.lost and change.after is not None and change.before is not None:
        values = f"wanted {change.before.text}, is {change.after.text}"
    elif change.sign == "x" or change.reason.code == "click-lost":
        values = ""
    elif change.after is None:
        values = change.before.text if change.before else ""
    elif change.before is None or change.before == change.after:
        values = change.after.text
    else:
        values = f"{change.before.text} -> {change.after.text}"
    parts = [f"  {change.sign} {change.name}", values, why(change)]
    return "  ".join(filter(None, parts)) + _pointer(_pointer_of(change), pointed)


def why(change: Change) -> str:
    """Return where or how it happened, in words where the place alone would not say it."""
    words = WORDS.get(change.reason.code, "")
    if change.detail and words:
        return f"{words} ({change.detail})"
    return change.detail or words


WORDS = {
    "edit": "entered",
    "url": "from the address",
    "drawn": "drawn",
    "deleted": "deleted",
    "in-place": "",
    "editor": "the frame passed to it changed",
    "not-drawn": "widget not drawn in this run; dropped at its end",
    "page": "widget of the page that was left",
    "switch-page": "st.switch_page drew it at its default for this run",
    "section": "tabs and expanders of the entrypoint start anew with each page",
    "invalid": "no longer an option or within bounds; default taken",
    "overwritten": "overwritten by the script",
    "read-only": "this key cannot be assigned",
    "after-widget": "assigned below its widget",
    "form-cleared": "cleared on the page only",
    "resent": "sent by the page, which still shows it",
    "gate": "the page forgot it: the run ended above the widget",
    "click-lost": "click not seen: the button is not drawn in this run",
    "new-session": "a new session began",
    "outside": "changed between the runs",
    "trigger": "lasts one run",
}


def _pointer_of(change: Change) -> str:
    # Ordinary writes need no reading; what is lost or surprising does.
    ordinary = change.reason.code in ("edit", "script", "callback", "drawn", "trigger", "in-place")
    return "" if ordinary and not change.lost else change.reason.pointer


def _pointer(pointer: str, pointed: set[str]) -> str:
    if not pointer or pointer in pointed:
        return ""
    pointed.add(pointer)
    return f"  -> {pointer}"


def _expectation(expectation: Expectation) -> str:
    wanted = json.dumps(expectation.wanted, ensure_ascii=False)
    if expectation.ok:
        return f"  ok {expectation.key}={wanted}"
    actual = expectation.actual.text if expectation.actual else "missing"
    return f"  failed {expectation.key}: expected {wanted}, is {actual}"
