"""Repairs that take an argument out of a call."""

from __future__ import annotations

import ast

from checking.model.module import Module
from checking.rule import Edit, Fix


def drop_keyword(call: ast.Call, value: ast.expr, module: Module) -> Fix | None:
    """Return the repair that drops a keyword argument, ``None`` where that is not plain to do.

    A comment between the argument and its neighbour would be lost, so there is no repair then.
    """
    keyword = next((keyword for keyword in call.keywords if keyword.value is value), None)
    if keyword is None:
        return None
    start, end = module.span(keyword)
    arguments = map(module.span, (*call.args, *call.keywords))
    before = [other[1] for other in arguments if other < (start, end)]
    if not before:
        return None
    between = module.text[max(before) : start]
    if between.strip() != ",":
        return None
    return Fix((Edit(max(before), end, ""),))
