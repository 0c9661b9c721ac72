"""A data editor's result is written back into the frame that it edits.

Why: the edits are kept apart from the frame, by position, and belong to that frame. A frame that
already contains them is another one: every second edit and every second new row is lost. With a key
and fixed rows (1.60 and later) only a value that is typed straight back is lost, which is harder to
notice.

Bad:
    st.session_state.stock = st.data_editor(st.session_state.stock, num_rows="dynamic")

Good:
    edited = st.data_editor(state.base, key=f"stock_{state.revision}", num_rows="dynamic")
    if st.button("Save"):
        state.base = edited.reset_index(drop=True)
        state.revision += 1
        st.rerun()

Limits: reports only a write-back in every run in which the editor is drawn, or wherever the two
differ; silent where a rerun follows, or where the state gets another frame above in each run.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.dominance import together
from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule
from checking.rules.write_backs import in_change_branch, reruns_after, set_above

RULE = StateRule(
    code="SS110",
    name="editor-write-back",
    severity="error",
    explanation=__doc__ or "",
    cure="Keep the frame that you pass constant, and store the result under another key.",
    bad="examples/mistakes/editor_write_back.py",
    bad_line="st.data_editor(",
    good="examples/patterns/data_editor_totals_discard.py",
)


@RULE.looks_at(StateAccess)
def check(write: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the editor whose result replaces the frame that it gets."""
    if write.kind != "write":
        return
    widget = module.widget(write.value)
    if widget is None or widget.name != "data_editor":
        return
    if write.key not in module.keys_read_in(widget.arguments.get("data")):
        return
    if not (together(widget, write) or in_change_branch(widget, write, module)):
        return
    if set_above(widget, write, module) or reruns_after(write, module):
        return
    yield Problem(
        widget.node,
        f"{_loss(widget, module)} is lost: the editor's result becomes "
        f"st.session_state.{write.key}, which is the frame that it edits",
        f"Keep the result in a name, and replace st.session_state.{write.key} together with the "
        "editor's key, under a button.",
    )


def _loss(widget: WidgetCall, module: Module) -> str:
    rows = widget.arguments.get("num_rows")
    fixed = rows is None or module.constant(rows) == "fixed"
    if fixed and "key" in widget.arguments and module.versions.lowest >= (1, 60):
        return "a value that is typed straight back"
    return "every second edit"
