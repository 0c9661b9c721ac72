"""A date range is unpacked while the user may have chosen only its first day.

Why: a range input returns one day, or none, until both are chosen, and the first click of a new
choice reruns the app. Unpacking two names then raises ValueError.

Bad:
    start, end = st.date_input("Trip", value=(), key="trip")

Good:
    trip = st.date_input("Trip", value=(), key="trip")
    if len(trip) == 2:
        start, end = trip

Limits: reports only a default that is written out as a tuple or a list, and an unpacking in the
same block; silent inside `try`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS112",
    name="half-date-range",
    severity="error",
    explanation=__doc__ or "",
    cure="Check that there are two dates before unpacking.",
    bad="examples/mistakes/half_a_date_range.py",
    bad_line="start, end = ",
    good="examples/widgets/date_range.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the unpacking of what a range input returns."""
    if widget.name != "date_input" or not isinstance(widget.default, ast.Tuple | ast.List):
        return
    if widget.block.enclosing("try") is not None:
        return
    for later in _from(widget.node, module):
        if isinstance(later, ast.Assign) and _unpacks(later.targets[0]):
            if module.widget(later.value) is widget:
                yield Problem(
                    later,
                    "this raises ValueError while the user has chosen only the first day: the "
                    "date_input returns fewer than two",
                    "Unpack only if len(...) == 2, and do the rest without a range until then.",
                )
                return
        elif _looks_at_length(later, widget, module):
            return


def _unpacks(target: ast.expr) -> bool:
    return isinstance(target, ast.Tuple | ast.List) and not any(
        isinstance(part, ast.Starred) for part in target.elts
    )


def _looks_at_length(statement: ast.stmt, widget: WidgetCall, module: Module) -> bool:
    """Say whether a statement above may have dealt with the unfinished range."""
    return isinstance(statement, ast.If | ast.Assert | ast.While | ast.Try) and any(
        module.widget(part) is widget for part in ast.walk(statement)
    )


def _from(part: ast.AST, module: Module) -> Iterator[ast.stmt]:
    """Yield the statement that something is a part of, and those that follow it in their block."""
    while (whole := module.parent(part)) is not None:
        for name in ("body", "orelse", "finalbody"):
            lines = getattr(whole, name, None)
            if isinstance(lines, list) and part in lines:
                yield from lines[lines.index(part) :]
                return
        part = whole
