"""A lambda in a loop uses the loop's variable, which has its last value when the click comes.

Why: a lambda looks names up when it runs. By then the loop is over, so every button acts on the
last item.

Bad:
    for task in tasks:
        st.button("Finish", key=task, on_click=lambda: finish(task))

Good:
    for task in tasks:
        st.button("Finish", key=task, on_click=finish, args=(task,))

Limits: reports only the variable of a `for` around the widget, in the same function, that the
lambda does not bind as a parameter.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.rule import Edit, Fix, Problem, StateRule

RULE = StateRule(
    code="SS309",
    name="loop-lambda",
    severity="error",
    explanation=__doc__ or "",
    cure="Pass the loop's variable by `args=`.",
    bad="examples/mistakes/loop_lambda.py",
    bad_line="on_click=lambda: finish(task_id)",
    good="examples/callbacks/buttons_in_a_loop.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the callback that forgets which pass it was made in."""
    node = widget.callback.node if widget.callback is not None else None
    if not isinstance(node, ast.Lambda):
        return
    own = {argument.arg for argument in ast.walk(node.args) if isinstance(argument, ast.arg)}
    used = [n.id for n in ast.walk(node.body) if isinstance(n, ast.Name) and n.id not in own]
    late = [name for name in used if name in _targets(widget)]
    if not late:
        return
    name = late[0]
    start, _ = module.span(node)
    keeps = f"{name}={name}"
    plain = not own and len(set(late)) == 1
    yield Problem(
        node,
        f'every pass of the loop acts on the last "{name}": the lambda reads the name when the '
        "click comes",
        f"Pass it: {widget.command.callback}=function, args=({name},). Or bind it: lambda {keeps}: "
        "...",
        fix=Fix((Edit(start + len("lambda"), start + len("lambda"), f" {keeps}"),))
        if plain
        else None,
    )


def _targets(widget: WidgetCall) -> set[str]:
    names: set[str] = set()
    for block in widget.block.chain():
        if block.kind in ("for", "comprehension"):
            for loop in getattr(block.node, "generators", [block.node]):
                names |= {part.id for part in ast.walk(loop.target) if isinstance(part, ast.Name)}
    return names
