"""A widget without a key gets its own result back as its default.

Why: without a key, the default is a part of what the widget is. The result goes into the state, the
state is the next default, so every second edit meets a new widget and is lost. With a key the loop
is harmless since Streamlit 1.50 or 1.51 (`references/versions.md` says which widgets).

Bad:
    st.session_state.city = st.text_input("City", value=st.session_state.city)

Good:
    st.session_state.setdefault("city", "Oslo")
    st.text_input("City", key="city")

Limits: reports only a result that is stored in every run in which the widget is drawn, or in an
`if` that compares it with the state; silent where a rerun follows the write.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.dominance import together
from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule
from checking.rules.write_backs import in_change_branch, reruns_after, set_above

RULE = StateRule(
    code="SS101",
    name="feedback-default",
    severity="error",
    explanation=__doc__ or "",
    cure="Give it a key, seed the key once, and drop the default and the write-back.",
    bad="examples/mistakes/feedback_default.py",
    bad_line="st.session_state.city = st.text_input(",
    good="examples/basics/one_owner.py",
)


@RULE.looks_at(StateAccess)
def check(write: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the widget whose result is written to the state that its default reads."""
    if write.kind != "write" or write.augmented:
        return
    widget = module.widget(write.value)
    if widget is None or not _resets(widget, module):
        return
    if write.key not in module.keys_read_in(widget.default):
        return
    if not (together(widget, write) or in_change_branch(widget, write, module)):
        return
    if set_above(widget, write, module) or reruns_after(write, module):
        return
    parameter = widget.command.default
    yield Problem(
        widget.node,
        f"every second edit of this {widget.name} is lost: its result becomes "
        f"st.session_state.{write.key}, which is its next {parameter}=",
        f'Give the widget key="{write.key}", set the start value once above it with '
        f'st.session_state.setdefault("{write.key}", ...), and drop {parameter}= '
        "and the assignment.",
    )


def _resets(widget: WidgetCall, module: Module) -> bool:
    """Say whether a new default makes a new widget."""
    if widget.keyless:
        return True
    since = widget.command.key_rules_since
    return not widget.dynamic and since is not None and module.versions.highest < since
