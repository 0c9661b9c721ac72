"""A button's callback changes the label that the button, without a key, is known by.

Why: without a key, the label is part of the identity. The callback runs first, the script then
draws a button with the new label, and that one was not clicked: the body of its `if` never runs.

Bad:
    if st.button(f"Like ({st.session_state.likes})", on_click=like):
        st.write("Thanks!")

Good:
    if st.button(f"Like ({st.session_state.likes})", key="like", on_click=like):
        st.write("Thanks!")

Limits: reports only a label that reads a state key which the button's own callback writes, and a
button whose result is used. Below 1.50 a key does not help, and keyed buttons are reported too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule
from checking.streamlit_widgets import Version

RULE = StateRule(
    code="SS114",
    name="label-changed-by-click",
    severity="error",
    explanation=__doc__ or "",
    cure="Give the button a constant key.",
    bad="examples/mistakes/label_is_identity.py",
    bad_line='st.button(f"Like (',
    good="examples/callbacks/counting_label.py",
)
# Since then a changed label does not make another button of one with a key.
KEY_IS_IDENTITY: Version = (1, 50)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the button that its own click renames."""
    if not widget.command.trigger or widget.callback is None:
        return
    if not widget.keyless and module.versions.highest >= KEY_IS_IDENTITY:
        return
    function = widget.callback.function
    if function is None:
        return
    read = set(module.keys_read_in(widget.arguments.get("label")))
    written = {
        access.key
        for access in module.all(StateAccess)
        if access.block.scope is function and access.kind in ("write", "delete")
    }
    renamed = sorted(key for key in read if key in written)
    if renamed and _used(widget, module):
        yield Problem(
            widget.node,
            f'what depends on this click never runs: the callback changes "{renamed[0]}", so the '
            "button that is drawn has another label and was not clicked",
            "Give the button a key."
            if module.versions.lowest >= KEY_IS_IDENTITY
            else "Keep the label constant, and show what changes beside the button: on this "
            "Streamlit a key does not help.",
        )


def _used(widget: WidgetCall, module: Module) -> bool:
    return not isinstance(module.parent(widget.node), ast.Expr)
