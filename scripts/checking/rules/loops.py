"""What is known about the loop around a widget."""

from __future__ import annotations

import ast

from checking.model.facts import WidgetCall


def drawn_in_every_pass(widget: WidgetCall) -> bool:
    """Say whether the loop around a widget surely draws it in a first and in a second pass.

    As far as can be told: how many items there are is not known.
    """
    block = widget.block.solid
    if block.kind == "comprehension":
        node = block.node
        generators = getattr(node, "generators", [])
        plain = len(generators) >= 1 and not any(each.ifs for each in generators)
        return plain and not _one_item(generators[0].iter)
    if block.kind != "for" or not isinstance(block.node, ast.For | ast.AsyncFor):
        return False
    leaves = (ast.Break, ast.Return, ast.Continue, ast.Raise, ast.Try)
    if any(isinstance(part, leaves) for line in block.node.body for part in ast.walk(line)):
        return False
    if any(_ends_the_run(part) for line in block.node.body for part in ast.walk(line)):
        return False
    return not _one_item(block.node.iter)


def _ends_the_run(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr in ("stop", "rerun", "experimental_rerun", "switch_page")


def _one_item(iterable: ast.expr) -> bool:
    if isinstance(iterable, ast.List | ast.Tuple | ast.Set):
        return len(iterable.elts) < 2
    return (
        isinstance(iterable, ast.Call)
        and isinstance(iterable.func, ast.Name)
        and iterable.func.id == "range"
        and len(iterable.args) == 1
        and isinstance(iterable.args[0], ast.Constant)
        and iterable.args[0].value in (0, 1)
    )
