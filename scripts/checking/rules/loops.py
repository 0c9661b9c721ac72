"""What is known about the loop around a widget."""

from __future__ import annotations

import ast

from checking.model.facts import WidgetCall


def drawn_in_every_pass(widget: WidgetCall) -> bool:
    """Say whether the loop around a widget surely draws it in a first and in a second pass.

    As far as can be told: how many items there are is not known.
    """
    block = widget.block.solid
    node = block.node
    if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
        filtered = any(each.ifs for each in node.generators)
        return not filtered and not _one_item(node.generators[0].iter)
    return (
        isinstance(node, ast.For | ast.AsyncFor)
        and block.kind == "for"
        and not any(_leaves(part) for line in node.body for part in ast.walk(line))
        and not _one_item(node.iter)
    )


def _leaves(node: ast.AST) -> bool:
    """Say whether a node may leave the loop, its pass, or the run."""
    return isinstance(node, ast.Break | ast.Return | ast.Continue | ast.Raise | ast.Try) or (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("stop", "rerun", "experimental_rerun", "switch_page")
    )


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
