"""What the app's process tells of each run, as typed records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Value(NamedTuple):
    """A value as it is shown, what it is compared by, and the digests of what it holds."""

    text: str
    digest: str
    parts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Difference:
    """What one phase of a run changed in session state."""

    set: Mapping[str, Value]
    gone: tuple[str, ...]


@dataclass(frozen=True)
class Write:
    """An assignment or a deletion: ``by`` is the position of the callback that did it."""

    key: str
    verb: str
    place: str
    by: int | None
    value: Value | None
    error: str


@dataclass(frozen=True)
class Callback:
    """A callback that ran, and the id of the widget that called it."""

    name: str
    place: str
    id: str


@dataclass(frozen=True)
class Widget:
    """A widget as one run drew it; ``given`` are the arguments that its identity depends on."""

    id: str
    key: str | None
    kind: str
    place: str
    given: Mapping[str, str]
    value: Value
    trigger: bool
    persist: str | None

    @property
    def label(self) -> str:
        """The label as it was passed, "" where the command has none or the key is enough."""
        return self.given.get("label", "").strip("'\"")


@dataclass(frozen=True)
class End:
    """How a run ended: done, rerun, stop, exception, exit or input."""

    kind: str
    place: str = ""
    message: str = ""


@dataclass(frozen=True)
class Run:
    """One run of the script or of a fragment.

    The four differences follow each other: the browser's values arrive, callbacks run, the script
    runs, and what is not drawn any more is dropped.
    """

    step: int
    arrived: Difference
    called: Difference
    script: Difference
    cleaned: Difference
    writes: tuple[Write, ...]
    reads: Mapping[str, tuple[str, ...]]
    callbacks: tuple[Callback, ...]
    widgets: tuple[Widget, ...]
    end: End
    page: str
    reruns: bool
    fragment: bool


@dataclass(frozen=True)
class Wanted:
    """What the user entered into a widget, or a click."""

    step: int
    id: str
    key: str | None
    label: str
    kind: str
    form: str
    clicked: bool
    value: Value

    @property
    def is_file(self) -> bool:
        """Say whether files were uploaded: what the app sees of them is known when it has run."""
        return self.kind in ("file_uploader", "camera_input", "audio_input")


@dataclass(frozen=True)
class Pending:
    """An input that the page keeps to itself for now, and why."""

    step: int
    id: str
    why: str


@dataclass(frozen=True)
class Expectation:
    """The outcome of ``--expect``."""

    step: int
    key: str
    wanted: Any
    actual: Value | None
    ok: bool


@dataclass(frozen=True)
class Failure:
    """Why the trace ended early: impossible, hang, died, missing or broken."""

    step: int
    kind: str
    message: str


@dataclass(frozen=True)
class Differs:
    """After a step, a widget that shows another value on the page than the app has."""

    step: int
    name: str
    shown: Value
    value: Value


@dataclass(frozen=True)
class Cleared:
    """The widgets that a form has cleared on the page after its submit."""

    step: int
    ids: frozenset[str]


Event = Run | Cleared | Differs | Wanted | Pending | Expectation | Failure


@dataclass
class Told:
    """Everything that the app's process told, in order."""

    streamlit: str = ""
    python: str = ""
    interpreter: str = ""
    events: list[Event] = field(default_factory=list)
    timers: int = 0
    components: int = 0  # custom ones on the last page, whose code a trace does not run
    output: str = ""

    @property
    def failure(self) -> Failure | None:
        """Why the trace ended early, None where it came to its end."""
        return next((event for event in self.events if isinstance(event, Failure)), None)


def run_of(step: int, told: Mapping[str, Any]) -> Run:
    """Return the record of a run from its JSON object."""
    return Run(
        step=step,
        arrived=_difference(told.get("arrived")),
        called=_difference(told.get("called")),
        script=_difference(told.get("script")),
        cleaned=_difference(told.get("cleaned")),
        writes=tuple(
            Write(w["key"], w["verb"], w["place"], w["by"], _value(w), w.get("error", ""))
            for w in told["writes"]
        ),
        reads={key: tuple(places) for key, places in told["reads"].items()},
        callbacks=tuple(Callback(c["name"], c["place"], c["id"]) for c in told["callbacks"]),
        widgets=tuple(_widget(widget) for widget in told["widgets"]),
        end=End(**told["end"]),
        page=told.get("page", ""),
        reruns=told.get("reruns", False),
        fragment=told.get("fragment", False),
    )


def wanted_of(step: int, told: Mapping[str, Any]) -> Wanted:
    """Return what a user entered from its JSON object."""
    names = ("id", "key", "label", "kind", "form", "clicked")
    return Wanted(step=step, value=value_of(told["value"]), **{name: told[name] for name in names})


def differs_of(step: int, told: Mapping[str, Any]) -> Differs:
    """Return where page and app differ from its JSON object."""
    name = told["key"] if told["key"] is not None else f'"{told["label"]}"'
    return Differs(step, name, value_of(told["shown"]), value_of(told["value"]))


def value_of(told: Sequence[str]) -> Value:
    """Return a value from its JSON array."""
    return Value(told[0], told[1], frozenset(told[2:]))


def expectation_of(step: int, told: Mapping[str, Any]) -> Expectation:
    """Return the outcome of an expectation from its JSON object."""
    actual = value_of(told["actual"]) if told["actual"] else None
    return Expectation(step, told["key"], told["wanted"], actual, told["ok"])


def _difference(told: Mapping[str, Any] | None) -> Difference:
    told = told or {}
    found = {key: value_of(value) for key, value in told.get("set", {}).items()}
    return Difference(found, tuple(told.get("gone", ())))


def _value(told: Mapping[str, Any]) -> Value | None:
    return value_of(told["value"]) if told.get("value") else None


def _widget(told: Mapping[str, Any]) -> Widget:
    names = ("id", "key", "kind", "place", "given", "trigger", "persist")
    return Widget(value=value_of(told["value"]), **{name: told[name] for name in names})
