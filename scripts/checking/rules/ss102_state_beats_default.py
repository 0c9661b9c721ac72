"""A keyed widget has a default that its key, assigned above, overrules.

Why: a widget whose key holds a value starts with that value, so the default does nothing. Streamlit
logs this once per server process; below 1.56 it warns on the page. Whoever changes the default
later wonders why nothing happens.

Bad:
    st.session_state.setdefault("level", 3)
    st.number_input("Level", value=1, key="level")

Good:
    st.session_state.setdefault("level", 3)
    st.number_input("Level", key="level")

Limits: reports only a default that is written out, or that reads the widget's own key, and a key
that is certainly assigned above the widget in the same function; silent for the defaults that say
nothing, such as "" or index=0.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.dominance import dominates
from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.model.values import Constant, StateValue
from checking.rule import Problem, StateRule
from checking.rules.dropping import drop_keyword

RULE = StateRule(
    code="SS102",
    name="state-beats-default",
    severity="warning",
    explanation=__doc__ or "",
    cure="Seed the key once, and drop the default.",
    bad="examples/mistakes/default_beside_state.py",
    bad_line="st.number_input(",
    good="examples/basics/one_owner.py",
)
# A slider's default also decides whether it is a range, a number's whether it is whole.
_MEANS_MORE = ("slider", "select_slider", "number_input", "date_input", "time_input")


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the widget whose key has a value before it is drawn."""
    default = widget.default
    if widget.key is None or default is None or not _says_something(widget, module):
        return
    seed = _seed(widget, module)
    if seed is None:
        return
    parameter = widget.command.default or ""
    yield Problem(
        default,
        f"{parameter}= of this {widget.name} does nothing: "
        f'st.session_state["{widget.key}"] is set on line {seed.node.lineno}',  # type: ignore[attr-defined]
        f"Drop {parameter}=, and give the start value where the key is set.",
        fix=None if widget.name in _MEANS_MORE else drop_keyword(widget.node, parameter, module),
    )


def _says_something(widget: WidgetCall, module: Module) -> bool:
    value = module.value(widget.default)
    if isinstance(value, Constant):
        return value.value not in widget.command.neutral
    if isinstance(value, StateValue):
        return value.key == widget.key
    return isinstance(widget.default, ast.List | ast.Tuple | ast.Set)


def _seed(widget: WidgetCall, module: Module) -> StateAccess | None:
    """Return what has certainly set the widget's key above it."""
    for access in module.accesses(widget.key or "", "write", "setdefault"):
        if dominates(access, widget):
            return access
        guard = access.block.solid
        if (
            guard.kind == "if"
            and widget.key in guard.absent
            and guard.parent is not None
            and access.block.scope is widget.block.scope
            and access.order < widget.order
            and guard.parent.solid in widget.block.chain()
        ):
            return access
    return None
