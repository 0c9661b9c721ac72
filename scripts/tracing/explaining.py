"""Finding the reason of each change of a run."""

from __future__ import annotations

from collections.abc import Callable, Collection
from urllib.parse import parse_qs

from tracing import reasons
from tracing.identity import changed_arguments, why
from tracing.losses import Losses
from tracing.reasons import Reason
from tracing.records import Difference, Pending, Run, Value, Wanted, Widget, Write
from tracing.steps import Step
from tracing.story import Change, Scene, name_of

# How Streamlit's messages about read-only keys read, from 1.28 on.
_REFUSALS = ("AssignmentNotAllowed", "Values for st.button", "cannot be set using")
Why = tuple[Reason, str, bool]  # the reason, where or how, and whether everybody expects it
_ENDINGS = {
    "exception": reasons.EXCEPTION,
    "stop": reasons.STOP,
    "exit": reasons.EXIT,
    "input": reasons.INPUT,
}


class Explainer:
    """Goes through the runs in order and remembers what it needs of the earlier ones."""

    def __init__(self) -> None:
        self.state: dict[str, Value] = {}
        self.known: dict[str, Widget] = {}  # by name, as last drawn
        self.ever: set[str] = set()  # keys that have been in state
        self.page = ""
        self.losses = Losses()
        self.now: list[Change] = []
        self.cleared: Collection[str] = ()  # ids
        self.carried: list[Change] = []  # what a new session has lost

    def forget_session(self) -> None:
        """Begin a new session: nothing of the old one is there."""
        self.carried = self.losses.end_session()
        self.state, self.known, self.page, self.ever = {}, {}, "", set()

    def want(self, wanted: Wanted) -> None:
        """Note what the user entered."""
        self.losses.want(wanted, self.known.get(name_of(wanted)))

    def clear(self, ids: Collection[str]) -> None:
        """Note that a form was cleared on the page."""
        self.losses.clear(ids)
        self.cleared = frozenset(ids)

    def wait(self, pending: Pending) -> Change:
        """Return the change that an input makes which the page keeps to itself."""
        wanted = self.losses.hold(pending.id)
        reason = reasons.FORM_WAITS if "form" in pending.why else reasons.QUIET
        if wanted is None:
            return Change("", None, None, reasons.QUIET, pending.why)
        return Change(name_of(wanted), None, wanted.value, reason, f"waits: {pending.why}")

    def explain(self, number: int, title: str, run: Run, step: Step) -> Scene:
        """Return the scene of one run."""
        scene = Scene(number, run.step, title, widgets=len(run.widgets), fragment=run.fragment)
        self.now, carried, self.carried = [], self.carried, []
        switched = bool(self.page) and bool(run.page) and run.page != self.page
        self._phase(run, run.arrived, lambda key: self._arrival(run, key, switched, step))
        self._phase(run, run.called, lambda key: self._by_code(run, key, called=True))
        self._phase(run, run.script, lambda key: self._by_script(run, key, step))
        self._phase(run, run.cleaned, lambda key: self._cleaned(run, switched))
        self._raised(run)
        found = self.losses.after(run, self.state, self.known, switched)
        names = {change.name for change in found}
        scene.changes = [*carried, *(c for c in self.now if c.name not in names), *found]
        self._end(scene, run)
        for widget in run.widgets:
            self.known[name_of(widget)] = widget
        self.page = run.page or self.page
        self.ever |= set(self.state)
        scene.state = dict(self.state)
        return scene

    def _end(self, scene: Scene, run: Run) -> None:
        if run.end.kind == "exception" and any(change.sign == "x" for change in self.now):
            return  # told beside the key
        if reason := _ENDINGS.get(run.end.kind):
            scene.ending = " at ".join(filter(None, (run.end.message, run.end.place)))
            scene.ending_reason = reason

    # The phases of a run

    def _phase(self, run: Run, difference: Difference, explain: Callable[[str], Why]) -> None:
        # Streamlit keeps the keys in a set, so their order means nothing.
        written = [write.key for write in run.writes] + [w.key for w in run.widgets]
        order = {key: number for number, key in reversed(list(enumerate(written)))}
        for key in sorted(difference.set, key=lambda key: (order.get(key, len(written)), key)):
            value = difference.set[key]
            before = self.state.get(key)
            self.state[key] = value
            self._add(key, before, value, *explain(key))
        for key in sorted(difference.gone):
            self._add(key, self.state.pop(key, None), None, *explain(key))

    def _add(
        self, name: str, before: Value | None, after: Value | None, reason: Reason,
        detail: str = "", usual: bool = False,
    ) -> None:  # fmt: skip
        earlier = next((change for change in self.now if change.name == name), None)
        if earlier is not None and earlier.reason is reasons.TRIGGER:
            return  # newer versions take a click back at the end of its run
        if earlier is not None:  # two changes in one run are told as one, by its last author
            self.now.remove(earlier)
            before = earlier.before
            usual = usual and earlier.usual
            if reason is reasons.DRAWN:
                reason, detail = earlier.reason, earlier.detail
        if before == after and before is not None:
            return
        self.now.append(Change(name, before, after, reason, detail, usual=usual))

    def _arrival(self, run: Run, key: str, switched: bool, step: Step) -> Why:
        widget = self.known.get(key)
        if widget is not None and widget.trigger:
            return reasons.TRIGGER, "", True
        if key not in self.state:  # gone
            if switched:
                return reasons.PAGE, "", False
            return reasons.OUTSIDE, "", False
        wanted = self.losses.arriving(key)
        if wanted is not None:
            return reasons.EDIT, "", wanted.step == run.step
        if widget is not None and widget.id in self.cleared:
            return reasons.FORM_CLEARED, "", False
        if widget is None:
            return reasons.OUTSIDE, "", key in step.request.get("state", ())
        return reasons.RESENT, "", False

    def _by_code(self, run: Run, key: str, called: bool) -> Why:
        write = last_write(run, key, called)
        if write is None:
            return self._in_place(run, key, called)
        who = f"{write.place} {write.verb}" if write.verb != "set" else write.place
        if called and write.by is not None:
            who = f"{who} in {run.callbacks[write.by].name}"
        if write.verb in ("del", "pop", "clear"):
            return reasons.DELETED, who, False
        if write.verb == "invalid":
            return reasons.INVALID, "", False
        return (reasons.CALLBACK if called else reasons.SCRIPT), who, False

    def _in_place(self, run: Run, key: str, called: bool) -> Why:
        if called and run.callbacks:
            names = ", ".join(callback.name for callback in run.callbacks)
            return reasons.IN_PLACE, f"changed in place in {names}", False
        lines = ", ".join(run.reads.get(key, ()))
        return reasons.IN_PLACE, f"changed in place; read at {lines}" if lines else "", False

    def _by_script(self, run: Run, key: str, step: Step) -> Why:
        if last_write(run, key, called=False) is not None:
            return self._by_code(run, key, called=False)
        drawn = next((w for w in run.widgets if w.key == key), None)
        if drawn is None:
            return self._by_code(run, key, called=False)
        old = self.known.get(key)
        if old is not None and old.id != drawn.id and (args := changed_arguments(old, drawn)):
            return *why(args, drawn.place), False
        if key not in self.ever and key in parse_qs(step.request.get("query", "")):
            return reasons.URL, drawn.place, False
        return reasons.DRAWN, drawn.place, key not in self.ever

    def _cleaned(self, run: Run, switched: bool) -> Why:
        return (reasons.PAGE if switched else reasons.NOT_DRAWN), "", False

    def _raised(self, run: Run) -> None:
        for write in run.writes:
            if write.error:
                read_only = "NotAllowed" in write.error or self._is_read_only(run, write)
                reason = reasons.READ_ONLY if read_only else reasons.AFTER_WIDGET
                before = self.state.get(write.key)
                detail = f"{write.error} at {write.place}"
                self.now = [change for change in self.now if change.name != write.key]
                self.now.append(Change(write.key, before, before, reason, detail))

        self._refused(run)

    def _refused(self, run: Run) -> None:
        """Tell of a button or an uploader that refuses the value which its key was given."""
        if run.end.kind != "exception" or not any(t in run.end.message for t in _REFUSALS):
            return
        for write in reversed([w for w in run.writes if w.value is not None and not w.error]):
            if not any(w.key == write.key for w in run.widgets):
                before = self.state.get(write.key)
                detail = f"assigned at {write.place}, refused at {run.end.place}"
                self.now = [change for change in self.now if change.name != write.key]
                self.now.append(Change(write.key, before, before, reasons.READ_ONLY, detail))
                return

    def _is_read_only(self, run: Run, write: Write) -> bool:
        drawn = [w for w in run.widgets if w.key == write.key]
        return any(widget.trigger for widget in drawn)


def last_write(run: Run, key: str, called: bool) -> Write | None:
    """Return the last assignment or deletion of ``key``, by a callback or by the script."""
    found = [w for w in run.writes if w.key == key and not w.error and (w.by is not None) == called]
    return found[-1] if found else None
