"""Following what the user entered, until it is lost."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from tracing import reasons
from tracing.identity import changed_arguments, why
from tracing.reasons import Reason
from tracing.records import Run, Value, Wanted, Widget
from tracing.story import Change, name_of

# Values that many keys may hold by chance, so that a second holder proves no copy.
_COMMON = frozenset(("True", "False", "None", "0", "1", "''", "[]", "{}"))
# Blocks whose being open is a value: a page forgets it on the way to another.
SECTIONS = frozenset(("expander", "tabs", "popover"))


@dataclass
class _Entered:
    """An input: the widget as it was when the user had it, and what became of it since."""

    wanted: Wanted
    widget: Widget | None
    waiting: bool = False  # in a form, or in a page that reruns nothing
    arrived: bool = False
    cleared: bool = False  # on the page, by clear_on_submit
    left_out_by: str = ""  # how the run ended that left the widget out
    copied: Reason | None = None  # why the widget is gone, where another key holds the value


class Losses:
    """What the user has entered and the app has not lost yet."""

    def __init__(self) -> None:
        self._entered: dict[str, _Entered] = {}
        self._click: Wanted | None = None

    def want(self, wanted: Wanted, widget: Widget | None) -> None:
        """Note an input or a click."""
        if wanted.clicked or (widget is not None and widget.trigger):
            self._click = wanted
        else:
            self._entered[name_of(wanted)] = _Entered(wanted, widget)

    def hold(self, widget_id: str) -> Wanted | None:
        """Note that the page keeps an input to itself, and return it."""
        for entered in self._entered.values():
            if entered.wanted.id == widget_id:
                entered.waiting = True
                return entered.wanted
        return None

    def clear(self, ids: Collection[str]) -> None:
        """Forget inputs whose form was cleared on the page once they are sent."""
        for entered in self._entered.values():
            entered.cleared = entered.cleared or entered.wanted.id in ids

    def arriving(self, key: str) -> Wanted | None:
        """Return the input that arrives under ``key`` now, None where it did before or never."""
        entered = self._entered.get(key)
        return None if entered is None or entered.arrived else entered.wanted

    def end_session(self) -> list[Change]:
        """Lose everything: a new session has begun."""
        lost = [
            Change(name, entered.wanted.value, None, reasons.NEW_SESSION, lost=True)
            for name, entered in self._entered.items()
        ]
        self._entered.clear()
        return lost

    def after(
        self, run: Run, state: Mapping[str, Value], known: Mapping[str, Widget], switched: bool
    ) -> list[Change]:
        """Return what the run has lost of what the user had entered."""
        found = [change] if (change := self._lost_click(run)) else []
        for name, entered in list(self._entered.items()):
            if entered.waiting and not _has_arrived(run, entered.wanted):
                continue
            entered.waiting = False
            drawn = _drawn(run, entered.wanted, known.get(name))
            if entered.wanted.is_file and not entered.arrived and drawn is not None:
                entered.wanted = replace(entered.wanted, value=drawn.value)
            if _taken_over(run, entered) or entered.cleared:
                del self._entered[name]
            elif drawn is None:
                self._left_out(name, entered, run, state, switched, found)
            elif drawn.value.digest != entered.wanted.value.digest:
                self._other_value(name, entered, run, drawn, switched, found)
            entered.arrived = True
        return found

    def _lost_click(self, run: Run) -> Change | None:
        click, self._click = self._click, None
        if click is None or run.end.kind not in ("done", "stop"):
            return None
        if any(w.id == click.id for w in run.widgets) or click.form:
            return None
        if any(callback.id == click.id for callback in run.callbacks):
            return None
        return Change(name_of(click), click.value, None, reasons.CLICK_LOST, lost=True)

    def _left_out(
        self, name: str, entered: _Entered, run: Run, state: Mapping[str, Value],
        switched: bool, found: list[Change],
    ) -> None:  # fmt: skip
        wanted = entered.wanted
        if run.fragment or run.reruns:
            return
        if run.end.kind in ("stop", "exception", "input", "exit"):
            entered.left_out_by = f"{run.end.message.split(':')[0]} at {run.end.place}"
            return
        if wanted.key is not None and wanted.key in state:
            return  # persisted, bound, or written before the widget was ever drawn
        reason = entered.copied or (reasons.GATE if entered.left_out_by else _leaving(switched))
        if _is_kept_elsewhere(wanted, state):
            entered.copied = reason
            return
        del self._entered[name]
        if entered.copied:
            return  # code has replaced the copy, as it may
        found.append(Change(name, wanted.value, None, reason, entered.left_out_by, lost=True))

    def _other_value(
        self, name: str, entered: _Entered, run: Run, drawn: Widget, switched: bool,
        found: list[Change],
    ) -> None:  # fmt: skip
        reason, detail = _why(entered, run, drawn, switched)
        if reason is not reasons.SWITCH:
            del self._entered[name]
        value = entered.wanted.value
        found.append(Change(name, value, drawn.value, reason, detail, lost=True))


def _leaving(switched: bool) -> Reason:
    return reasons.PAGE if switched else reasons.NOT_DRAWN


def _why(entered: _Entered, run: Run, drawn: Widget, switched: bool) -> tuple[Reason, str]:
    """Return why a drawn widget has another value than the user entered."""
    wanted = entered.wanted
    writes = [w for w in run.writes if wanted.key is not None and w.key == wanted.key]
    if any(write.verb == "invalid" for write in writes):
        return reasons.INVALID, drawn.place
    if writes:
        return reasons.OVERWRITTEN, f"{writes[-1].place}"
    if entered.left_out_by:
        return reasons.GATE, entered.left_out_by
    if entered.copied:
        return entered.copied, ""
    if entered.widget is not None and drawn.id != wanted.id:
        arguments = changed_arguments(entered.widget, drawn)
        if arguments:
            return why(arguments, drawn.place)
        return _leaving(switched), ""
    if switched:
        return (reasons.SECTION if drawn.kind in SECTIONS else reasons.SWITCH), ""
    return reasons.INVALID, drawn.place


def _taken_over(run: Run, entered: _Entered) -> bool:
    """Say whether code has given the key another value on purpose, after the input had arrived."""
    wanted = entered.wanted
    for write in run.writes if wanted.key is not None else ():
        if write.key != wanted.key or write.error or write.verb == "invalid":
            continue
        other = write.value is None or write.value.digest != wanted.value.digest
        if other and (entered.arrived or write.by is not None or write.value is None):
            return True
    return False


def _is_kept_elsewhere(wanted: Wanted, state: Mapping[str, Value]) -> bool:
    return wanted.value.text not in _COMMON and any(
        value.digest == wanted.value.digest or wanted.value.digest in value.parts
        for value in state.values()
    )


def _drawn(run: Run, wanted: Wanted, old: Widget | None) -> Widget | None:
    """Return the widget of this run that stands for the one that the user has used."""
    for widget in run.widgets:
        if widget.id == wanted.id or (wanted.key is not None and widget.key == wanted.key):
            return widget
    if wanted.key is not None or old is None:
        return None
    same = [w for w in run.widgets if (w.key, w.place, w.kind) == (None, old.place, old.kind)]
    return same[0] if same else None


def _has_arrived(run: Run, wanted: Wanted) -> bool:
    digest = wanted.value.digest
    return wanted.key in run.arrived.set or any(
        widget.id == wanted.id and widget.value.digest == digest for widget in run.widgets
    )
