"""The widgets of a list are named after their positions, and the list loses items.

Why: after a deletion the next row has the deleted row's position, so its key, so its text. What
disappears is always the last row.

Bad:
    for index, guest in enumerate(st.session_state.guests):
        st.text_input("Guest", guest, key=f"guest_{index}")
        st.button("Delete", key=f"delete_{index}", on_click=delete, args=(index,))

Good:
    for row in st.session_state.rows:  # ids that were given when the rows were added
        st.text_input("Note", key=f"note_{row}")
        st.button("Delete", key=f"delete_{row}", on_click=delete, args=(row,))

Limits: reports only inputs (no buttons) in a loop over `enumerate` or `range(len(...))` of
something in which the same file deletes by `pop`, `remove` or `del`, with a key that has no part
but the position.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.model.values import StateValue
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS106",
    name="index-key",
    severity="error",
    explanation=__doc__ or "",
    cure="Give each item an id when it is added, and put that into the key.",
    bad="examples/mistakes/index_keys.py",
    bad_line="st.text_input(",
    good="examples/basics/stable_keys.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the input whose key is the position in a list that shrinks."""
    key, loop = widget.arguments.get("key"), widget.block.loop
    if key is None or loop is None:
        return
    if widget.command.trigger or not isinstance(loop.node, ast.For):
        return
    counted = _counted(loop.node)
    if counted is None:
        return
    position, items = counted
    names = {part.id for part in ast.walk(key) if isinstance(part, ast.Name)} - {"str"}
    if names != {position}:
        return
    line = _shrinks(items, module)
    if line is None:
        return
    yield Problem(
        key,
        f"after the deletion on line {line} this {widget.name} shows the deleted row's value: its "
        "key is the position",
        "Give each row an id when it is added, keep the id with it, and make the key from the id.",
    )


def _counted(loop: ast.For) -> tuple[str, ast.expr] | None:
    """Return the name of the position in a loop, and what is counted."""
    call = loop.iter
    if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and len(call.args) >= 1):
        return None
    first = call.args[0]
    if call.func.id == "enumerate" and isinstance(loop.target, ast.Tuple):
        target = loop.target.elts[0]
        return (target.id, first) if isinstance(target, ast.Name) else None
    if call.func.id == "range" and isinstance(loop.target, ast.Name) and len(call.args) == 1:
        of = first
        if isinstance(of, ast.Call) and isinstance(of.func, ast.Name) and of.func.id == "len":
            return (loop.target.id, of.args[0]) if of.args else None
    return None


def _shrinks(items: ast.expr, module: Module) -> int | None:
    """Return the line on which something is taken out of ``items``."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Delete):
            for target in node.targets:
                if isinstance(target, ast.Subscript) and _same(target.value, items, module):
                    return node.lineno
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("pop", "remove")
            and node.args
            and _same(node.func.value, items, module)
        ):
            return node.lineno
    return None


def _same(one: ast.expr, other: ast.expr, module: Module) -> bool:
    first, second = module.value(one), module.value(other)
    if isinstance(first, StateValue) and first == second:
        return True
    return isinstance(one, ast.Name) and isinstance(other, ast.Name) and one.id == other.id
