"""A string is given as `args=`, and the callback gets its letters.

Why: args is a sequence of arguments. `("DE")` is no tuple but the string, so the callback is called
with "D" and "E".

Bad:
    st.button("DE", on_click=choose, args=("DE"))

Good:
    st.button("DE", on_click=choose, args=("DE",))

Limits: a string or a number that is written out.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.rule import Edit, Fix, Problem, StateRule

RULE = StateRule(
    code="SS312",
    name="args-without-comma",
    severity="error",
    explanation=__doc__ or "",
    cure="Write a tuple with its comma.",
    bad="examples/mistakes/args_without_comma.py",
    bad_line='args=("DE")',
    good="examples/callbacks/buttons_in_a_loop.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the single argument that is no tuple."""
    given = widget.arguments.get("args")
    if widget.callback is None or not isinstance(given, ast.Constant | ast.JoinedStr):
        return
    if isinstance(given, ast.Constant) and not isinstance(given.value, str | int | float):
        return
    text = module.source(given)
    start, end = module.span(given)
    bracketed = module.text[:start].rstrip().endswith("(")
    letters = isinstance(given, ast.JoinedStr) or isinstance(given.value, str)
    yield Problem(
        given,
        f"the callback is called with each letter of {text}"
        if letters
        else f"the callback fails: {text} is no sequence",
        f"Write args=({text},).",
        fix=Fix((Edit(start, end, f"{text}," if bracketed else f"({text},)"),)),
    )
