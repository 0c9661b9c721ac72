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

from checking.model.dominance import above, dominates
from checking.model.facts import Branch, StateAccess, WidgetCall
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
    if widget.key is None:
        return
    default, seed = _default(widget, module), _seed(widget.key, widget, module)
    if default is None or seed is None:
        return
    parameter = widget.command.default
    yield Problem(
        default,
        f"{parameter}= of this {widget.name} does nothing: "
        f'st.session_state["{widget.key}"] is set on line {seed.node.lineno}',  # type: ignore[attr-defined]
        f"Drop {parameter}=, and give the start value where the key is set.",
        fix=None if widget.name in _MEANS_MORE else drop_keyword(widget.node, default, module),
    )


def _default(widget: WidgetCall, module: Module) -> ast.expr | None:
    """Return the default, where it says something."""
    value = module.value(widget.default)
    if isinstance(value, Constant):
        says = value.value not in widget.command.neutral
    elif isinstance(value, StateValue):
        says = value.key == widget.key
    else:
        says = isinstance(widget.default, ast.List | ast.Tuple | ast.Set)
    return widget.default if says else None


def _seed(key: str, widget: WidgetCall, module: Module) -> StateAccess | None:
    """Return what has certainly set the widget's key above it."""
    for access in module.accesses(key, "write", "setdefault"):
        if dominates(access, widget):
            return access
        guard = access.block.solid
        if (
            key in guard.absent
            and above(access, widget)
            and any(b.body is guard and dominates(b, widget) for b in module.all(Branch))
        ):
            return access
    return None
