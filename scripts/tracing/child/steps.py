"""Doing the steps of a trace at the page, one after the other."""

from __future__ import annotations

import base64
import functools
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from streamlit.proto.WidgetStates_pb2 import WidgetState

from . import by_hand, edits, finding, versions, wires
from .browser import COMMITTING
from .elements import Node
from .recorder import Recorder
from .stage import Stage
from .wires import NotPossibleError

if TYPE_CHECKING:
    from .served import ServedStage

Emit = Callable[[dict[str, Any]], None]
ALREADY = "the page shows this value already"


class Player:
    """Does steps and tells what a user could see of them."""

    def __init__(self, stage: Stage | ServedStage, recorder: Recorder, emit: Emit) -> None:
        self.stage = stage
        self.recorder = recorder
        self.emit = emit

    async def play(self, step: dict[str, Any]) -> None:
        """Do one step. Raises ``NotPossibleError`` where a user could not do it."""
        self._step = step
        await getattr(self, "_" + step["do"])(step)
        if self.stage.plays_browser:
            self._compare()

    async def _load(self, step: dict[str, Any]) -> None:
        browser = self.stage.browser
        browser.query = step.get("query", "")
        for key, value in step.get("state", {}).items():
            self.stage.state[key] = value
        await self.stage.act(step, None)
        await self.stage.send(browser.request())

    async def _reload(self, step: dict[str, Any]) -> None:
        self.stage.disconnect()
        self.stage.connect()
        if "query" in step:
            self.stage.browser.query = step["query"]
        await self.stage.act(step, None)
        await self.stage.send(self.stage.browser.request())

    async def _state(self, step: dict[str, Any]) -> None:
        self.stage.state[step["key"]] = step["value"]

    async def _rerun(self, step: dict[str, Any]) -> None:
        await self.stage.act(step, None)
        await self.stage.send(self.stage.browser.request())

    async def _tick(self, step: dict[str, Any]) -> None:
        browser = self.stage.browser
        await self.stage.act(step, None)
        if not browser.timers:
            raise NotPossibleError("no fragment with run_every stands on the page")
        for fragment in list(browser.timers):
            await self.stage.send(browser.timer_request(fragment))

    async def _set(self, step: dict[str, Any]) -> None:
        node = self._find(step["target"], lambda n: not wires.is_clickable(n), "widget")
        metadata = self.recorder.metadata[node.id]
        wire = self._possible(node, lambda: wires.enter(node, metadata, step["value"]))
        if wires.is_trigger(node, metadata):
            self._told(node, wire)
            await self.stage.act(step, node, wire)
            await self.stage.send(self.stage.browser.request(node, wire))
            return
        if self.stage.plays_browser:
            await self._enter(node, wire)
            return
        held = self.stage.browser.held(node)
        gestures = self._possible(node, lambda: by_hand.gestures(node, held, wire))
        if not gestures:
            self.emit({"event": "pending", "id": "", "why": ALREADY})
        for part in gestures:
            await self._enter(self._still_there(node), part)

    def _still_there(self, node: Node) -> Node:
        for found in self.stage.browser.page.widgets():
            if found.id == node.id:
                return found
        raise NotPossibleError(
            f"{finding.shown(node)} is gone from the page after a part of the step"
        )

    async def _enter(self, node: Node, wire: Any) -> None:
        self._told(node, wire)
        await self.stage.act(self._step, node, wire)
        if self.stage.browser.enter(node, wire):
            await self.stage.send(self.stage.browser.request(node))
        else:
            why = f"the form {node.form!r}" if node.form else 'on_change="ignore"'
            self.emit({"event": "pending", "id": node.id, "why": why})

    async def _click(self, step: dict[str, Any]) -> None:
        node = self._find(step["target"], wires.is_clickable, "button")
        await self._press(node)

    async def _submit(self, step: dict[str, Any]) -> None:
        forms = {node.proto.form_id: node for node in self.stage.browser.page.forms()}
        wanted = step["target"]
        if wanted not in forms:
            raise finding.unknown("form", wanted, sorted(forms))
        buttons = [
            node
            for node in self.stage.browser.page.widgets()
            if node.form == wanted and wires.is_clickable(node)
        ]
        if not buttons:
            raise NotPossibleError(f"the form {wanted!r} has no submit button")
        await self._press(buttons[0])

    async def _press(self, node: Node) -> None:
        browser = self.stage.browser
        wire = self._possible(node, lambda: wires.click(node))
        if getattr(node.proto, "ignore_rerun", False) or node.id not in self.recorder.metadata:
            self.emit({"event": "pending", "id": node.id, "why": 'on_click="ignore"'})
            return
        self._told(node, wire, clicked=True)
        await self.stage.act(self._step, node, wire)
        if node.form:
            browser.submit(node)
        request = browser.request(node, wire)
        if node.form:
            browser.after_submit(node.form)
            self.emit({"event": "cleared", "ids": [*browser.cleared]})
        await self.stage.send(request)

    async def _dismiss(self, step: dict[str, Any]) -> None:
        dialog = self.stage.browser.page.open_dialog()
        if dialog is None:
            raise NotPossibleError("no dialog is open")
        if not getattr(dialog.proto, "dismissible", True):
            raise NotPossibleError(
                f"the dialog {dialog.proto.title!r} has no X (dismissible=False)"
            )
        self.stage.browser.dismiss(dialog)  # before a run that this starts draws the page anew
        await self.stage.act(step, None)
        if dialog.id:
            click = WidgetState(id=dialog.id, trigger_value=True)
            await self.stage.send(self.stage.browser.request(dialog, click))
        else:
            self.emit({"event": "pending", "id": "", "why": 'on_dismiss="ignore"'})

    async def _page(self, step: dict[str, Any]) -> None:
        page = finding.page_called(step["target"], self.stage.pages(), self.stage.script)
        await self.stage.act({**step, "title": page.title.replace("_", " ")}, None)
        await self.stage.send(self.stage.browser.page_request(page.hash))

    async def _upload(self, step: dict[str, Any]) -> None:
        node = self._find(
            step["target"],
            lambda n: n.kind in ("file_uploader", "camera_input", "audio_input"),
            "uploader",
        )
        self._possible(node, lambda: wires.click(node))
        names = [file["name"] for file in step["files"]]
        self._refuse_types(node, names)
        manager = self.stage.runtime._uploaded_file_mgr
        wire = WidgetState(id=node.id)
        held = self.stage.browser.values.get(node.id)
        if held is not None and getattr(node.proto, "multiple_files", False):
            wire.CopyFrom(held)
        wire.file_uploader_state_value.SetInParent()
        for file, urls in zip(step["files"], manager.get_upload_urls(self.stage.session_id, names)):
            data = base64.b64decode(file["data"])
            versions.store_file(manager, self.stage.session_id, urls.file_id, file["name"], data)
            info = wire.file_uploader_state_value.uploaded_file_info.add()
            info.name, info.size, info.file_id = file["name"], len(data), urls.file_id
            info.file_urls.file_id = urls.file_id
            info.file_urls.upload_url = urls.upload_url
            info.file_urls.delete_url = urls.delete_url
        await self._enter(node, wire)

    def _refuse_types(self, node: Node, names: list[str]) -> None:
        taken = [kind.lower() for kind in getattr(node.proto, "type", ())]
        for name in names if isinstance(taken, list) and node.kind == "file_uploader" else ():
            if taken and not any(name.lower().endswith(kind) for kind in taken):
                raise NotPossibleError(f"{finding.shown(node)} takes only {', '.join(taken)}")

    async def _edit(self, step: dict[str, Any]) -> None:
        node = self._find(step["target"], lambda n: bool(_columns(n)), "data editor")
        self._possible(node, lambda: wires.click(node))
        frame, change = edits.frame_of(node), step["change"]
        by_hand = not self.stage.plays_browser and "add" in change
        if by_hand:  # an empty row first, then its cells
            held = self._pending_edits(node)
            row = frame.num_rows + len(held["added_rows"])
            cells = [{"row": row, "column": c, "value": v} for c, v in change["add"].items()]
            changes = [{"add": {}}, *cells]
        else:
            changes = [change]
        for part in changes:
            node = self._still_there(node)
            held = self._pending_edits(node)
            self._step = {**step, "edit": edits.shown_edit(node, held, part, frame)}
            before = json.dumps(held)
            edit = self._possible(node, lambda: edits.edits(node, held, part, frame))  # noqa: B023
            wire = WidgetState(id=node.id, string_value=json.dumps(edit))
            if wire.string_value == before:
                self.emit({"event": "pending", "id": "", "why": ALREADY})
                continue
            await self._enter(node, wire)

    def _pending_edits(self, node: Node) -> dict[str, Any]:
        held = self.stage.browser.held(node)
        none: dict[str, Any] = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}
        return json.loads(held.string_value) if held is not None and held.string_value else none

    async def _expect(self, step: dict[str, Any]) -> None:
        state = self.stage.state.filtered_state
        key, wanted = step["key"], step["value"]
        there = key in state
        actual = self.recorder.describer.describe(key, state[key]) if there else None
        same = there and (state[key] == wanted or _as_json(state[key]) == wanted)
        if step.get("missing"):
            same = not there
        self.emit({"event": "expect", "key": key, "wanted": wanted, "actual": actual, "ok": same})

    def _compare(self) -> None:
        """Say where the page shows another value than the app has."""
        for node in self.stage.browser.page.widgets():
            browser = self.stage.browser
            wire = browser.cleared.get(node.id, browser.values.get(node.id))
            drawn = self.recorder.last_drawn.get(node.id)
            if wire is None or drawn is None or node.kind not in COMMITTING:
                continue
            if node.id in browser.waiting and node.id not in browser.cleared:
                continue
            shown = self._described(node, functools.partial(self._value, node, wire))
            if shown[1] != drawn["value"][1]:
                told = {"key": drawn["key"], "label": node.label, "shown": shown}
                self.emit({"event": "differs", **told, "value": drawn["value"]})

    def _value(self, node: Node, wire: Any) -> Any:
        return versions.value_of(self._metadata(node), wire)

    def _metadata(self, node: Node) -> Any:
        return self.recorder.metadata[node.id]

    def _find(self, wanted: str, suits: Callable[[Node], bool], what: str) -> Node:
        nodes = [n for n in self.stage.browser.page.widgets() if self._is_widget(n) and suits(n)]
        return finding.widget_called(wanted, nodes, what)

    def _is_widget(self, node: Node) -> bool:
        known = node.id in self.recorder.metadata or wires.is_clickable(node)
        return known and not node.hidden

    def _possible(self, node: Node, act: Callable[[], Any]) -> Any:
        try:
            return act()
        except NotPossibleError as reason:
            raise NotPossibleError(f"{finding.shown(node)} {reason}") from None

    def _told(self, node: Node, wire: Any, clicked: bool = False) -> None:
        """Say what the user wants: the value as the app will see it."""
        self.emit(
            {
                "event": "wanted",
                "id": node.id,
                "key": versions.user_key(node.id),
                "label": node.label,
                "kind": node.kind,
                "form": node.form,
                "clicked": clicked,
                "value": self._described(node, lambda: clicked or self._value(node, wire)),
            }
        )

    def _described(self, node: Node, value: Callable[[], Any]) -> Any:
        try:
            found = value()
        except Exception:  # the app will meet the same problem, and the run tells
            found = None
        secret = node.id in self.recorder.secret_ids
        name = "password" if secret else versions.user_key(node.id) or node.label
        return self.recorder.describer.describe(name, found)


def _columns(node: Node) -> str | None:
    """Return the columns' configuration of a table that can be edited."""
    editable = getattr(node.proto, "editing_mode", 0)
    return node.id if editable else None


def _as_json(value: Any) -> Any:
    """Return what a value reads like in JSON: dates as text, tuples as lists."""
    try:
        return json.loads(json.dumps(value, default=str))
    except (TypeError, ValueError):
        return None
