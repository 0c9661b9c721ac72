"""The browser's part: what a page holds for its widgets, and what it sends to the server.

This follows Streamlit's own frontend (``WidgetStateManager.ts``, ``App.tsx``), whose rules have
been the same from 1.28 to 1.67:

* A widget that appears takes the value that the page holds for its id, else its default; a value
  that the server announces (``set_value``) goes before both. Nothing else that the server knows
  reaches the page.
* Every message carries the values of all widgets that the page holds.
* What a user enters in a form waits there until the form is submitted.
* After a run that came to its end the page forgets the widgets that are not drawn any more.
* On the way to another page only the widgets of the main script are sent, and no blocks
  (``st.expander``, ``st.tabs``, ``st.popover``), whose values the page forgets.
"""

from __future__ import annotations

from typing import Any
from urllib import parse

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates

from . import versions
from .elements import Node, Page
from .urls import parameter_of

# Elements that announce their value to the page's store as soon as they stand on the page.
COMMITTING = frozenset(
    (
        "text_input",
        "text_area",
        "number_input",
        "slider",
        "checkbox",
        "radio",
        "selectbox",
        "multiselect",
        "date_input",
        "time_input",
        "date_time_input",
        "color_picker",
        "button_group",
        "feedback",
        "pagination",
    )
)
Values = dict[str, Any]


class Browser:
    """One tab that shows the app. ``metadata`` is what the server knows of each widget id."""

    def __init__(self, metadata: dict[str, Any]) -> None:
        self.metadata = metadata
        self.page = Page()
        self.values: Values = {}
        self.forms: dict[str, Values] = {}
        self.query = ""
        self.page_hash = ""
        self.main_script = ""
        self.busy = False
        self.finished = False  # the run of the last message, as far as the page has heard
        self.timers: dict[str, float] = {}
        self.waiting: set[str] = set()  # ids whose input the page keeps to itself
        self.cleared: dict[str, Any] = {}  # ids that clear_on_submit has cleared on the page
        self._mounted: set[str] = set()

    # What the server sends

    def receive(self, message: Any) -> None:
        """Take in one message of the server."""
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._start_run(message)
        elif kind == "delta":
            node = self.page.draw(message)
            if node is not None and node.id:
                self._show(node)
        elif kind == "script_finished":
            self._finish_run(message.script_finished)
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "navigation":
            self.page_hash = message.navigation.page_script_hash or self.page_hash
        elif kind == "session_status_changed":
            self.busy = message.session_status_changed.script_is_running
        elif kind == "auto_rerun":
            self.timers[message.auto_rerun.fragment_id] = message.auto_rerun.interval

    def _start_run(self, message: Any) -> None:
        self.finished = False
        session = message.new_session
        run, fragments = versions.run_of(message)
        self.page.start_run(run, fragments)
        self.main_script = str(getattr(session, "main_script_hash", ""))
        if not fragments:
            self.timers.clear()
        arrived = session.page_script_hash
        if self.page_hash and arrived != self.page_hash:
            self.page.leave(self.main_script)
            self._mounted &= {node.id for node in self.page.widgets()}
            for node in self.page.widgets():
                if node.is_block:
                    self.values.pop(node.id, None)
        self.page_hash = arrived

    def _show(self, node: Node) -> None:
        metadata = self.metadata.get(node.id)
        appears = node.id not in self._mounted
        self._mounted.add(node.id)
        if metadata is None or node.kind not in COMMITTING:
            return
        if getattr(node.proto, "set_value", False):
            self.values[node.id] = _announced(node, metadata)
        elif appears:
            held = self.held(node)
            self.values[node.id] = versions.default_wire(metadata) if held is None else held

    def _finish_run(self, status: int) -> None:
        self.finished = status != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        if status not in (
            ForwardMsg.FINISHED_SUCCESSFULLY,
            getattr(ForwardMsg, "FINISHED_FRAGMENT_RUN_SUCCESSFULLY", -1),
        ):
            return
        self.page.clear_stale()
        active = {node.id for node in self.page.widgets()}
        self._mounted &= active
        for values in (self.values, *self.forms.values()):
            for gone in [widget_id for widget_id in values if widget_id not in active]:
                del values[gone]

    # What the user does

    def held(self, node: Node) -> Any:
        """Return what the page holds for a widget, in its form or outside, None for nothing."""
        return self.forms.get(node.form, {}).get(node.id, self.values.get(node.id))

    def enter(self, node: Node, wire: Any) -> bool:
        """Give a widget a value; say whether the page sends it at once."""
        self.cleared.pop(node.id, None)
        self.waiting.add(node.id)
        if node.form:
            self.forms.setdefault(node.form, {})[node.id] = wire
            return False
        self.values[node.id] = wire
        self._bind(node, wire)
        return not getattr(node.proto, "ignore_rerun", False)

    def submit(self, node: Node) -> None:
        """Press a form's submit button: what was entered in the form is sent with it."""
        pending = self.forms.pop(node.form, {})
        for widget in self.page.widgets():
            if widget.id in pending:
                self._bind(widget, pending[widget.id])
        self.values.update(pending)

    def dismiss(self, dialog: Node) -> None:
        """Close a dialog; the page holds what was entered in it until it is drawn no more."""
        self._mounted.difference_update(self.page.close(dialog))

    def after_submit(self, form: str) -> None:
        """Clear the fields of a form that clears itself; state hears of it at the next submit."""
        clears = any(
            node.proto.form_id == form and node.proto.clear_on_submit for node in self.page.forms()
        )
        for node in self.page.widgets() if clears else ():
            if node.form == form and node.kind in COMMITTING and node.id in self.metadata:
                default = versions.default_wire(self.metadata[node.id])
                self.forms.setdefault(form, {})[node.id] = default
                self.cleared[node.id] = default

    def _bind(self, node: Node, wire: Any) -> None:
        """Change the address as a widget with ``bind="query-params"`` does."""
        name = getattr(node.proto, "query_param_key", "")
        metadata = self.metadata.get(node.id)
        if not name or metadata is None:
            return
        others = [pair for pair in parse.parse_qsl(self.query, True) if pair[0] != name]
        if wire != versions.default_wire(metadata):
            others += [(name, text) for text in parameter_of(node, wire)]
        self.query = parse.urlencode(others)

    # What the page sends

    def request(self, node: Node | None = None, trigger: Any = None) -> Any:
        """Return the message that makes the app rerun; ``trigger`` is a click on ``node``."""
        states = WidgetStates()
        states.widgets.extend(wire for key, wire in self.values.items() if key != _id(trigger))
        self.waiting = {key for pending in self.forms.values() for key in pending}
        if trigger is not None:
            states.widgets.append(trigger)
        message = self._message(states, self.query, self.page_hash)
        if node is not None and node.fragment and hasattr(message.rerun_script, "fragment_id"):
            message.rerun_script.fragment_id = node.fragment
        return message

    def timer_request(self, fragment: str) -> Any:
        """Return the message of a fragment's timer."""
        message = self.request()
        message.rerun_script.fragment_id = fragment
        if hasattr(message.rerun_script, "is_auto_rerun"):
            message.rerun_script.is_auto_rerun = True
        return message

    def page_request(self, page_hash: str) -> Any:
        """Return the message of a click on another page's link."""
        stays = {n.id for n in self.page.widgets() if self._is_main(n) and not n.is_block}
        states = WidgetStates()
        states.widgets.extend(wire for key, wire in self.values.items() if key in stays)
        self.timers.clear()
        if page_hash != self.page_hash:
            self.query = ""
        return self._message(states, self.query, page_hash)

    def _is_main(self, node: Node) -> bool:
        return bool(self.main_script) and node.script == self.main_script

    def _message(self, states: Any, query: str, page_hash: str) -> Any:
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.widget_states.CopyFrom(states)
        message.rerun_script.page_script_hash = page_hash
        return message


def _id(wire: Any) -> str:
    return wire.id if wire is not None else ""


def _announced(node: Node, metadata: Any) -> Any:
    """Return the value that the server announces for a widget, as the page will send it."""
    proto, field = node.proto, metadata.value_type
    names = proto.DESCRIPTOR.fields_by_name
    wire = WidgetState(id=node.id)
    if field in ("string_value", "string_array_value"):
        candidates = ("raw_value", "raw_values", "value")
    else:
        candidates = ("value", "raw_value", "raw_values")
    name = next((candidate for candidate in candidates if candidate in names), None)
    if name is None or not field:
        return wire
    value = getattr(proto, name)
    repeated = versions.is_repeated(names[name])
    if field.endswith("_array_value"):
        getattr(wire, field).SetInParent()
        getattr(wire, field).data.extend(value if repeated else [value])
    elif repeated:
        if value:
            setattr(wire, field, value[0])
    elif not names[name].has_presence or proto.HasField(name):
        setattr(wire, field, value)
    return wire
