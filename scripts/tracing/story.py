"""From what the app's process told to a story: per run what changed, who did it, what was lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tracing.reasons import Reason
from tracing.records import (
    Cleared,
    Differs,
    Expectation,
    Failure,
    Pending,
    Run,
    Told,
    Value,
    Wanted,
    Widget,
)
from tracing.steps import Step

MASK = "***"  # as the app's process writes for a value that is not to be shown


@dataclass(frozen=True)
class Change:
    """One change of one value.

    ``name`` is a key, or a keyless widget's label in quotes. ``usual`` changes are those that
    everybody expects: shown with ``--all`` only.
    """

    name: str
    before: Value | None
    after: Value | None
    reason: Reason
    detail: str = ""
    lost: bool = False
    usual: bool = False

    @property
    def sign(self) -> str:
        """``!`` lost, ``x`` raised, ``+`` added, ``-`` gone, ``~`` changed."""
        if self.reason.code in ("read-only", "after-widget"):
            return "x"
        if self.lost and (self.after is not None or self.reason.code == "click-lost"):
            return "!"
        if self.after is None:
            return "-"
        return "+" if self.before is None else "~"


@dataclass
class Scene:
    """One run, or a step without one. ``number`` is 0 where nothing ran."""

    number: int
    step: int
    title: str
    changes: list[Change] = field(default_factory=list)
    widgets: int = 0
    fragment: bool = False
    ending: str = ""
    ending_reason: Reason | None = None
    expectations: list[Expectation] = field(default_factory=list)
    differences: list[Differs] = field(default_factory=list)
    state: dict[str, Value] = field(default_factory=dict)


@dataclass
class Story:
    """The whole trace."""

    app: str
    told: Told
    scenes: list[Scene] = field(default_factory=list)

    @property
    def changes(self) -> Iterator[Change]:
        """Yield all changes."""
        return (change for scene in self.scenes for change in scene.changes)

    @property
    def lost(self) -> int:
        """The number of values that the user had entered and that were lost."""
        return sum(change.lost for change in self.changes)

    @property
    def failed(self) -> int:
        """The number of expectations that were not met."""
        return sum(not e.ok for scene in self.scenes for e in scene.expectations)


def tell(app: str, steps: Sequence[Step], told: Told) -> Story:
    """Return the story of a trace: a scene for each run, with the reason of each change."""
    from tracing.explaining import Explainer  # it needs the classes above

    story = Story(app, told)
    explainer = Explainer()
    number = 0
    previous: Run | None = None
    differing: dict[str, Differs] = {}
    secret = {e.step for e in told.events if isinstance(e, Wanted) and e.value.text == MASK}
    for event in told.events:
        text = steps[event.step].text if event.step < len(steps) else ""
        if event.step in secret:
            text = f"{text.partition('=')[0]}={MASK}"
        match event:
            case Run():
                number += 1
                again = previous is not None and previous.step == event.step
                title = _continued(previous, event) if again and previous else text
                if not again and steps[event.step].do == "reload":
                    explainer.forget_session()
                scene = explainer.explain(number, title, event, steps[event.step])
                story.scenes.append(scene)
                previous = event
            case Wanted():
                explainer.want(event)
            case Pending():
                story.scenes.append(Scene(0, event.step, text, [explainer.wait(event)]))
            case Expectation():
                if not story.scenes:
                    story.scenes.append(Scene(0, event.step, text))
                story.scenes[-1].expectations.append(event)
            case Cleared():
                explainer.clear(event.ids)
            case Differs():
                last = differing.get(event.name)
                if story.scenes and (last is None or not _still(last, event)):
                    story.scenes[-1].differences.append(event)
                differing[event.name] = event
            case Failure():
                if story.scenes and event.step != story.scenes[-1].step and text:
                    story.scenes.append(Scene(0, event.step, text))
                if event.kind == "hang" and story.scenes:
                    story.scenes = _shortened(story.scenes)
    return story


def _shortened(scenes: list[Scene]) -> list[Scene]:
    """Leave out the middle of the runs that an app makes which never stops rerunning."""
    first = next(i for i, scene in enumerate(scenes) if scene.step == scenes[-1].step) + 4
    left_out = [s for s in scenes[first:-1] if not any(change.lost for change in s.changes)]
    if len(left_out) < 2:
        return scenes
    note = Scene(0, scenes[-1].step, f"({len(left_out)} more runs of this step)")
    kept = [scene for scene in scenes[first:-1] if scene not in left_out]
    return [*scenes[:first], note, *kept, scenes[-1]]


def _still(last: Differs, now: Differs) -> bool:
    """Say whether page and app differ as they did after the step before."""
    return now.step - last.step == 1 and (last.shown, last.value) == (now.shown, now.value)


def _continued(previous: Run, run: Run) -> str:
    if previous.reruns and previous.end.place:
        return f"{previous.end.message} at {previous.end.place}"
    return "fragment" if run.fragment else "rerun"


def name_of(widget: Widget | Wanted) -> str:
    """Return the name under which a widget stands in a story."""
    return widget.key if widget.key is not None else f'"{widget.label}"'
