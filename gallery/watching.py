"""What every run of a watched session did to its state."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from streamlit.runtime.scriptrunner import ScriptRunnerEvent

LONGEST = 120  # characters of a value's repr
KEPT = 200  # watched sessions, the oldest go first

ENDS = {
    ScriptRunnerEvent.SCRIPT_STOPPED_WITH_SUCCESS: "script",
    ScriptRunnerEvent.SCRIPT_STOPPED_FOR_RERUN: "stopped to rerun",
    ScriptRunnerEvent.FRAGMENT_STOPPED_WITH_SUCCESS: "fragment",
}


@dataclass(frozen=True)
class Value:
    """A value of session state as it was at the end of a run."""

    shown: str
    type: str


@dataclass(frozen=True)
class Run:
    """A finished run: its number in the session, its kind, and the state before and after it."""

    number: int
    kind: str
    before: dict[str, Value]
    after: dict[str, Value]

    def change(self, key: str) -> str:
        """Return what the run did to ``key``: "added", "changed", "dropped" or ""."""
        if key not in self.before:
            return "added"
        if key not in self.after:
            return "dropped"
        return "changed" if self.before[key] != self.after[key] else ""

    def keys(self, change: str) -> list[str]:
        """Return the keys to which the run did ``change``."""
        return [key for key in self.before | self.after if self.change(key) == change]


_runs: OrderedDict[str, Run] = OrderedDict()
_lock = threading.Lock()


def last_run(name: str) -> Run | None:
    """Return the last finished run of the session watched under ``name``, None before the first."""
    return _runs.get(name)


def describe(value: object) -> Value:
    """Return how the inspector shows ``value``; a ``repr`` that fails is told, not raised."""
    try:
        shown = repr(value)
    except Exception as error:  # an example's own class may do anything
        shown = f"<{type(error).__name__} in repr>"
    shown = " ".join(shown.split())
    if len(shown) > LONGEST:
        shown = shown[: LONGEST - 1] + "…"
    return Value(shown, type(value).__name__)


def record(name: str, kind: str, state: dict[str, object]) -> None:
    """Keep what a run of the session watched under ``name`` has left."""
    after = {str(key): describe(value) for key, value in state.items()}
    with _lock:
        last = _runs.pop(name, None)
        _runs[name] = Run(last.number + 1 if last else 1, kind, last.after if last else {}, after)
        while len(_runs) > KEPT:
            _runs.popitem(last=False)


def watch(session: Any, runner: Any, name: str) -> None:
    """Record every run of ``session`` that begins from now on.

    To be called in a run of ``runner``, the session's script runner. A session connects
    ``_on_scriptrunner_event`` to each of its script runners, so that is where all can be heard.
    """
    begun = threading.Event()

    with _lock:
        _runs.pop(name, None)
    forward = session._on_scriptrunner_event

    def heard(sender: Any, event: ScriptRunnerEvent, **details: Any) -> None:
        forward(sender, event, **details)
        if event == ScriptRunnerEvent.SCRIPT_STARTED:
            begun.set()
        if event in ENDS and begun.is_set():
            record(name, ENDS[event], dict(session.session_state.filtered_state))

    runner.on_event.disconnect(forward)
    session._on_scriptrunner_event = heard
    runner.on_event.connect(heard)
