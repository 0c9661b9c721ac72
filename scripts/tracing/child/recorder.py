"""Writing down what happens to session state while an app runs.

``Recorder.install`` puts itself between Streamlit's script runner and its session state: every
assignment and deletion with the app's line, every callback, every widget with the arguments that
make its identity, and the whole state at four moments of a run. It changes no behaviour.
"""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Callable
from typing import Any

from streamlit.runtime.scriptrunner import ScriptRunner

from . import versions
from .places import Places
from .values import Describer, Description, digest

State = dict[str, Description]
MOST_WRITES = 500  # of one run that are written down
# Elements whose value lasts one run.
TRIGGERS = ("trigger_value", "string_trigger_value", "chat_input_value", "json_trigger_value")


class Recorder:
    """Collects one record a run and hands each to ``emit`` when the run has ended."""

    def __init__(
        self, places: Places, describer: Describer, emit: Callable[[dict[str, Any]], None]
    ) -> None:
        self.places = places
        self.describer = describer
        self.emit = emit
        self.metadata: dict[str, Any] = {}  # widget id -> Streamlit's metadata
        self.secret_ids: set[str] = set()
        self.run: dict[str, Any] | None = None
        self._session: Any = None
        self._state: State = {}
        self._quiet = threading.local()
        self._callback: int | None = None
        self._asked = ""
        self.finished = 0  # runs
        self.catch_up: Callable[[], None] = lambda: None  # called when a run has ended
        self._given: dict[str, tuple[str, dict[str, str]]] = {}
        self._widgets: dict[str, dict[str, Any]] = {}
        self.last_drawn: dict[str, dict[str, Any]] = {}  # by id, as the last run had it

    def install(self) -> None:
        """Wrap the methods of Streamlit that a run goes through."""
        state, states = versions.SessionState, versions.WStates
        _around(state, "on_script_will_rerun", self._around_arrival)
        _around(state, "_call_callbacks", self._before_callbacks)
        _around(states, "call_callback", self._around_callback)
        _around(state, "__setitem__", self._around_set)
        _around(state, "__delitem__", self._around_delete)
        _around(state, "__getitem__", self._around_get)
        _around(state, "register_widget", self._around_register)
        if hasattr(state, "reset_state_value"):
            _around(state, "reset_state_value", self._around_reset)
        _around(ScriptRunner, "_on_script_finished", self._around_end)
        _around(ScriptRunner, "_run_script", self._around_script)
        versions.watch_ids(self._note_id, self._note_secret)
        versions.watch_exceptions(self._note_exception)
        for control in versions.exceptions_of_control():
            _around(control, "__init__", self._around_control)

    # The moments of a run

    def begin(self, state: Any) -> dict[str, Any]:
        """Return the record of the run that is going on, a new one where none is."""
        if self.run is None:
            self.run = {
                "arrived": None,
                "called": None,
                "callbacks": [],
                "writes": [],
                "reads": {},
                "end": {"kind": "done"},
            }
            self._widgets = {}
            self._given = {}
            if state is not self._session:  # another tab, or this one reloaded
                self._session, self._state = state, {}
        return self.run

    def _around_arrival(self, original: Any, state: Any, *args: Any, **options: Any) -> Any:
        run = self.begin(state)
        try:
            return original(state, *args, **options)
        finally:
            self._note_arrival(state)
            run["called"] = self._difference(state) if run["callbacks"] else {}

    def _before_callbacks(self, original: Any, state: Any, *args: Any, **options: Any) -> Any:
        self._note_arrival(state)
        return original(state, *args, **options)

    def _note_arrival(self, state: Any) -> None:
        run = self.begin(state)
        if run["arrived"] is None:
            run["arrived"] = self._difference(state)

    def _around_script(self, original: Any, runner: Any, *args: Any, **options: Any) -> Any:
        def hear(sender: Any, event: Any, **told: Any) -> None:
            if event.name == "SCRIPT_STOPPED_WITH_COMPILE_ERROR":
                self.begin(runner._session_state._state)
                self._note_exception(told["exception"])
                self.finish(runner._session_state._state, None)

        runner.on_event.connect(hear)
        try:
            return original(runner, *args, **options)
        except SystemExit as error:
            if self.run is not None:  # newer versions end such a run without a word
                self._note_exit(error)
                self.finish(runner._session_state._state, None)
            raise

    def _around_end(self, original: Any, runner: Any, *args: Any, **options: Any) -> Any:
        state = runner._session_state._state
        self._note_arrival(state)
        run = self.begin(state)
        if isinstance(error := sys.exc_info()[1], SystemExit):
            self._note_exit(error)
        run["script"] = self._difference(state)
        ended = self.places.context()
        try:
            return original(runner, *args, **options)
        finally:
            event = args[1] if len(args) > 1 else options.get("event")
            run["fragment"] = "FRAGMENT" in getattr(event, "name", "")
            run["page"] = ended
            self.finish(state, event)

    def finish(self, state: Any, event: Any) -> None:
        """Close the record of the run and hand it over."""
        run, self.run = self.begin(state), None
        run.setdefault("script", {})
        run["reruns"] = getattr(event, "name", "").endswith("FOR_RERUN")
        if run["end"]["kind"] == "rerun" and not run["reruns"]:
            run["end"] = {"kind": "done"}  # a request for a rerun that Streamlit ignored
        run["cleaned"] = self._difference(state)
        run["widgets"] = list(self._widgets.values())
        kept = self.last_drawn if run.get("fragment") or run["end"]["kind"] != "done" else {}
        self.last_drawn = {**kept, **self._widgets}
        self.emit(run)
        self.finished += 1
        self.catch_up()

    def _end(self, kind: str, place: str, message: str = "") -> None:
        if self.run is not None:
            self.run["end"] = {"kind": kind, "place": place, "message": message}

    # The state

    def _difference(self, state: Any) -> dict[str, Any]:
        before, self._state = self._state, self._snapshot(state)
        found = {key: told for key, told in self._state.items() if before.get(key) != told}
        gone = [key for key in before if key not in self._state]
        return {**({"set": found} if found else {}), **({"gone": gone} if gone else {})}

    def _snapshot(self, state: Any) -> State:
        self._quiet.on = True
        try:
            values = state.filtered_state
            return {str(key): self._describe(key, value) for key, value in values.items()}
        finally:
            self._quiet.on = False

    def _describe(self, key: Any, value: Any) -> Description:
        widget_id = versions.id_of(self._session, key)
        if widget_id in self.secret_ids:
            return self.describer.describe("password", value)
        return self.describer.describe(key, value)

    # What the app does

    def _around_callback(self, original: Any, states: Any, widget_id: str) -> Any:
        metadata = states.widget_metadata.get(widget_id)
        if self.run is None or metadata is None or metadata.callback is None:
            return original(states, widget_id)
        self._callback = len(self.run["callbacks"])
        name, place = self.places.of_function(metadata.callback)
        self.run["callbacks"].append({"name": name, "place": place, "id": widget_id})
        try:
            return original(states, widget_id)
        finally:
            self._callback = None

    def _around_set(self, original: Any, state: Any, key: Any, value: Any) -> Any:
        if versions.is_internal(key):
            return original(state, key, value)
        place, verb = self.places.of_writer("set")
        try:
            result = original(state, key, value)
        except Exception as error:
            self._note_write(state, key, value, place, verb, type(error).__name__)
            raise
        self._note_write(state, key, value, place, verb)
        return result

    def _around_delete(self, original: Any, state: Any, key: Any) -> Any:
        result = original(state, key)
        place, verb = self.places.of_writer("del")
        self._note_write(state, key, None, place, verb)
        return result

    def _around_reset(self, original: Any, state: Any, user_key: str, value: Any) -> Any:
        self._note_write(state, user_key, value, self.places.here(), "invalid")
        for widget in self._widgets.values():
            if widget["key"] == user_key:
                widget["value"] = self._describe(user_key, value)
        return original(state, user_key, value)

    def _note_write(
        self, state: Any, key: Any, value: Any, place: str, verb: str, error: str = ""
    ) -> None:
        run = self.begin(state)
        if len(run["writes"]) >= MOST_WRITES:
            return
        write: dict[str, Any] = {
            "key": str(key),
            "verb": verb,
            "place": place,
            "by": self._callback,
        }
        if verb not in ("del", "pop", "clear"):
            write["value"] = self._describe(key, value)
        if error:
            write["error"] = error
        run["writes"].append(write)

    def _around_get(self, original: Any, state: Any, key: Any) -> Any:
        value = original(state, key)
        if (
            self.run is not None
            and not getattr(self._quiet, "on", False)
            and isinstance(key, str)
            and not key.startswith("$$")
            and not isinstance(value, (str, int, float, bool, bytes, type(None)))
        ):
            places = self.run["reads"].setdefault(key, [])
            if len(places) < 3 and (place := self.places.here()) and place not in places:
                places.append(place)
        return value

    # Widgets

    def _note_id(self, widget_id: str, kind: str, arguments: dict[str, Any]) -> None:
        texts = {name: self._given_text(v) for name, v in arguments.items() if v is not None}
        self._given[widget_id] = kind, texts

    def _given_text(self, value: Any) -> str:
        text = self.describer.text(value if _is_plain(value) else str(value)[:200])
        if isinstance(value, bytes) or text.endswith("…"):  # what differs may stand further on
            return f"{text[:20]}… #{digest(value)[:6]}"
        return text

    def _note_secret(self, widget_id: str, arguments: dict[str, Any]) -> None:
        if "password" in str(arguments.get("type", "")).lower():
            self.secret_ids.add(widget_id)

    def _around_register(self, original: Any, state: Any, metadata: Any, user_key: Any) -> Any:
        run = self.begin(state)
        self._note_arrival(state)
        widget_id, value_type = metadata.id, metadata.value_type
        self.metadata[widget_id] = metadata
        self._quiet.on = True
        try:
            result = original(state, metadata, user_key)
        finally:
            self._quiet.on = False
        kind, given = self._given.get(widget_id, ("", {}))
        self._widgets[widget_id] = {
            "id": widget_id,
            "key": user_key,
            "kind": kind,
            "place": self.places.here(),
            "given": given,
            "value": self._describe(user_key or widget_id, result.value)
            if widget_id not in self.secret_ids
            else self.describer.describe("password", result.value),
            "told": bool(result.value_changed),
            "trigger": value_type in TRIGGERS,
            "persist": getattr(metadata, "persist_state", None),
            "fragment": getattr(metadata, "fragment_id", None) is not None,
        }
        run.setdefault("drawn", True)
        return result

    # The ends of a run

    def ask(self, place: str) -> None:
        """Note that the app waits for input at its terminal."""
        self._asked = place

    def _around_control(self, original: Any, error: Any, *args: Any, **options: Any) -> Any:
        kind = "rerun" if type(error).__name__ == "RerunException" else "stop"
        place, command = self.places.of_command()
        if place:
            self._end(kind, place, command)
        return original(error, *args, **options)

    def _note_exit(self, error: SystemExit) -> None:
        self._end("exit", self.places.of_exception(error), f"sys.exit({error.code!r})")

    def _note_exception(self, error: BaseException) -> None:
        message = (str(error).strip().splitlines() or [""])[0].split(". ")[0].rstrip(".")
        place = self.places.of_exception(error)
        kind = "input" if self._asked else "exception"
        self._asked = ""
        self._end(kind, place, f"{type(error).__name__}: {message}"[:160])


def _is_plain(value: Any) -> bool:
    return isinstance(value, (str, int, float, bool, list, tuple, dict))


def _around(owner: Any, name: str, wrapper: Callable[..., Any]) -> None:
    """Make calls of the method ``name`` of ``owner`` go through ``wrapper(original, self, …)``."""
    original = getattr(owner, name)

    @functools.wraps(original)
    def method(self: Any, *args: Any, **options: Any) -> Any:
        return wrapper(original, self, *args, **options)

    setattr(owner, name, method)


def script_threads() -> list[Any]:
    """Return the stack frames of all other threads, to see where a run hangs."""
    mine = threading.get_ident()
    return [frame for ident, frame in sys._current_frames().items() if ident != mine]
