"""What names are bound to."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from checking.model.builder import Builder
from checking.model.facts import Assignment
from checking.model.state import access_target
from checking.model.values import Computed, Constant, Containers, Value


def bind(builder: Builder, target: ast.expr, node: ast.expr | None, value: Value | None) -> None:
    """Bind a target to the expression ``node`` (``None``: none is known) and what it is."""
    if isinstance(target, ast.Name):
        bind_name(builder, target, node, value)
    elif isinstance(target, ast.Tuple | ast.List):
        _unpack(builder, target.elts, node, value)
    elif isinstance(target, ast.Starred):
        bind(builder, target.value, None, None)
    else:
        access_target(builder, target, "write", node)


def bind_name(
    builder: Builder, target: ast.Name, node: ast.expr | None, value: Value | None
) -> None:
    """Bind a name in the current scope, or in the one that ``global`` names."""
    name = target.id
    scope = builder.scope
    if name in scope.globals:
        for outer in scope.chain():
            if outer is not scope and name in outer.names:
                outer.names[name] = None
        value = None
    if value is None and node is not None:
        value = Constant(node.value) if isinstance(node, ast.Constant) else Computed(node)
    if name in builder.names:
        scope.rebound.add(name)
    builder.names[name] = value
    if value is not None:
        builder.module.values[target] = value
    builder.add(Assignment(target, builder.block, builder.next(), name, node, value))


def _unpack(
    builder: Builder, targets: list[ast.expr], node: ast.expr | None, value: Value | None
) -> None:
    parts: list[ast.expr] = []
    if (
        isinstance(node, ast.Tuple | ast.List)
        and len(node.elts) == len(targets)
        and not any(isinstance(part, ast.Starred) for part in (*node.elts, *targets))
    ):
        parts = node.elts
    each = value.each if isinstance(value, Containers) else None
    for number, target in enumerate(targets):
        if parts:
            bind(builder, target, parts[number], builder.module.value(parts[number]))
        elif isinstance(target, ast.Starred) and isinstance(value, Containers):
            bind(builder, target.value, None, value)
        else:
            bind(builder, target, None, each)


def forget(builder: Builder, names: Iterable[str]) -> None:
    """Let names be unknown from here on."""
    for name in names:
        builder.names[name] = None
        builder.scope.rebound.add(name)


def names_bound_in(node: ast.AST) -> set[str]:
    """Return the names that a statement binds anywhere inside."""
    return {
        part.id
        for part in ast.walk(node)
        if isinstance(part, ast.Name) and not isinstance(part.ctx, ast.Load)
    }
