"""A slider's bounds follow another widget, and each change resets the slider.

Why: minimum, maximum and step are part of what a slider is, with a key too. Changed bounds make a
new slider, which starts at its default.

Bad:
    seats = st.number_input("Seats", 5, 9)
    st.slider("Guests", 1, seats, key="guests")

Good:
    st.session_state.setdefault("guests", 2)
    seats = st.number_input("Seats", 5, 9)
    st.session_state.guests = min(st.session_state.guests, seats)
    st.slider("Guests", 1, seats, key="guests")

Limits: reports only bounds that are computed from the result of a number input or another slider,
not counted in data; silent where the slider's key is assigned anywhere in the file, where the
default comes from session state, and where a slider without a key has a default that follows, too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS111",
    name="moving-bounds",
    severity="warning",
    explanation=__doc__ or "",
    cure="Give it a key, and clamp the key's value above the slider.",
    bad="examples/mistakes/moving_slider_bounds.py",
    bad_line="st.slider(",
    good="examples/widgets/clamped_slider.py",
)

_COMPUTES = ("abs", "float", "int", "max", "min", "round")


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the slider whose bounds another number decides."""
    if widget.name != "slider" or _assigned(widget.key, module) or _follows(widget, module):
        return
    for parameter, bound in widget.arguments.items():
        if parameter not in ("min_value", "max_value", "step") or not _arithmetic(bound, module):
            continue
        for other in module.widgets_read_in(bound):
            if other.name in ("number_input", "slider"):
                what = f'"{other.label}"' if other.label else f"the {other.name}"
                yield Problem(
                    bound,
                    f"the slider goes back to its default when {what} changes: {parameter}= is "
                    "part of what it is",
                    "Give it a key, and assign the clamped value to that key above the slider.",
                )
                return


def _follows(widget: WidgetCall, module: Module) -> bool:
    """Say whether the default is what the user chose, or is meant to move with the bounds."""
    if module.keys_read_in(widget.default):
        return True
    return widget.keyless and bool(module.widgets_read_in(widget.default))


def _arithmetic(bound: ast.expr, module: Module) -> bool:
    """Say whether a bound is computed by operators and the like of ``min``, of numbers alone."""
    calls = (part for part in module.parts_of(bound) if isinstance(part, ast.Call))
    return all(
        module.widget(call) is not None
        or (isinstance(call.func, ast.Name) and call.func.id in _COMPUTES)
        for call in calls
    )


def _assigned(key: str | None, module: Module) -> bool:
    return any(
        access.kind == "write" and access.key in (key, None) and key is not None
        for access in module.all(StateAccess)
    )
