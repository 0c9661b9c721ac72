"""The walk over statements: blocks, branches, bindings, definitions."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from checking.model.bindings import bind, forget, names_bound_in
from checking.model.builder import Builder
from checking.model.conditions import learn, narrow
from checking.model.definitions import (
    declare_global,
    define_class,
    define_function,
    import_module,
    import_names,
)
from checking.model.expressions import evaluate
from checking.model.facts import Branch, StateAccess
from checking.model.merging import Names, merge, merge_attempt
from checking.model.scopes import Block, BlockKind
from checking.model.state import access_target
from checking.model.values import SESSION_STATE, Called, Container, Containers

_LAST = (ast.Return, ast.Raise, ast.Continue, ast.Break)
_STOPS = (
    "streamlit.stop",
    "streamlit.rerun",
    "streamlit.experimental_rerun",
    "streamlit.switch_page",
)


def walk_body(builder: Builder, body: Iterable[ast.stmt]) -> None:
    """Walk statements in their order, up to the one after which nothing of the block runs.

    What stands below an ``if`` that leaves runs only where its test was otherwise, so it is a block
    of its own.
    """
    outside = builder.block
    for statement in body:
        handler = _HANDLERS.get(type(statement))
        if handler is not None:
            handler(builder, statement)
        if isinstance(statement, ast.If):
            leaves, else_leaves = _ends(builder, statement.body), _ends(builder, statement.orelse)
            if leaves is not else_leaves:
                builder.block = builder.open("rest", statement)
                learn(builder, statement.test, builder.block, else_leaves)
        elif isinstance(statement, _LAST):
            break
    builder.block = outside


def _in_block(builder: Builder, block: Block, body: Sequence[ast.stmt]) -> None:
    outside, builder.block = builder.block, block
    walk_body(builder, body)
    builder.block = outside


def _branch(builder: Builder, block: Block, body: Sequence[ast.stmt], before: Names) -> Names:
    """Walk ``body`` as if nothing but ``before`` were known; return what is known at its end."""
    builder.scope.names = builder.names = dict(before)
    _in_block(builder, block, body)
    return builder.names


def _settle(builder: Builder, names: Names) -> None:
    builder.scope.names = builder.names = names


def _expression(builder: Builder, node: ast.Expr) -> None:
    evaluate(builder, node.value)


def _assign(builder: Builder, node: ast.Assign) -> None:
    value = evaluate(builder, node.value)
    for target in node.targets:
        bind(builder, target, node.value, value)


def _annotated(builder: Builder, node: ast.AnnAssign) -> None:
    if node.value is not None:
        value = evaluate(builder, node.value)
        bind(builder, node.target, node.value, value)


def _augmented(builder: Builder, node: ast.AugAssign) -> None:
    evaluate(builder, node.value)
    if isinstance(node.target, ast.Name):
        bind(builder, node.target, None, None)
    else:
        access_target(builder, node.target, "write", node.value, augmented=True)


def _delete(builder: Builder, node: ast.Delete) -> None:
    for target in node.targets:
        if isinstance(target, ast.Name):
            builder.names[target.id] = None
        else:
            access_target(builder, target, "delete", None)


def _if(builder: Builder, node: ast.If) -> None:
    evaluate(builder, node.test)
    body, other = builder.open("if", node), builder.open("else", node)
    narrow(builder, node.test, body, other)
    builder.add(Branch(node, builder.block, builder.next(), body))
    before = builder.names
    after_body = _branch(builder, body, node.body, before)
    after_else = _branch(builder, other, node.orelse, before) if node.orelse else before
    ends, else_ends = _ends(builder, node.body), _ends(builder, node.orelse)
    if ends and not else_ends:
        # What the branch found stays true below it, where it cannot come from.
        _settle(builder, after_else)
    elif else_ends and not ends:
        _settle(builder, after_body)
    else:
        _settle(builder, merge(after_body, after_else))


def _ends(builder: Builder, body: Sequence[ast.stmt]) -> bool:
    """Say whether nothing runs after a body that has been walked: it returns, or ends the run."""
    last = body[-1] if body else None
    if isinstance(last, ast.Expr):
        value = builder.module.values.get(last.value)
        return isinstance(value, Called) and value.path in _STOPS
    return isinstance(last, _LAST)


def _loop(builder: Builder, node: ast.For | ast.AsyncFor) -> None:
    iterated = evaluate(builder, node.iter)
    if iterated == SESSION_STATE:
        builder.add(
            StateAccess(node.iter, builder.block, builder.next(), "iterate", None, "method")
        )
    changing = [name for name in names_bound_in(node) if name in builder.names]
    forget(builder, changing)
    outside, builder.block = builder.block, builder.open("for", node)
    each = iterated.each if isinstance(iterated, Containers) else None
    bind(builder, node.target, None, each)
    walk_body(builder, node.body)
    builder.block = outside
    forget(builder, changing)
    _in_block(builder, builder.open("else", node), node.orelse)


def _while(builder: Builder, node: ast.While) -> None:
    changing = [name for name in names_bound_in(node) if name in builder.names]
    forget(builder, changing)
    evaluate(builder, node.test)
    block = builder.open("while", node)
    narrow(builder, node.test, block, builder.open("else", node))
    _in_block(builder, block, node.body)
    forget(builder, changing)
    _in_block(builder, builder.open("else", node), node.orelse)


def _try(builder: Builder, node: Any) -> None:
    before = dict(builder.names)
    after = _branch(builder, builder.open("try", node), node.body, before)
    for handler in node.handlers:
        if handler.type is not None:
            evaluate(builder, handler.type)
        block = builder.open("except", handler)
        handled = _branch(builder, block, handler.body, {**before, **forgotten(before, after)})
        if not _ends(builder, handler.body):
            after = merge_attempt(after, handled)
    _settle(builder, after)
    _in_block(builder, builder.open("else", node), node.orelse)
    _in_block(builder, builder.open("finally", node), node.finalbody)


def forgotten(before: Names, after: Names) -> Names:
    """Return the names that a body may or may not have bound again, as unknown."""
    return {name: None for name in before if after.get(name) != before[name]}


def _with(builder: Builder, node: ast.With | ast.AsyncWith) -> None:
    kind: BlockKind = "with"
    container: Container | None = None
    for item in node.items:
        value = evaluate(builder, item.context_expr)
        if isinstance(value, Container):
            container = value
        if getattr(value, "path", None) == "contextlib.suppress":
            kind = "try"
        if item.optional_vars is not None:
            bind(builder, item.optional_vars, None, value)
    block = builder.open(kind, node)
    block.container = container or block.container
    _in_block(builder, block, node.body)


def _match(builder: Builder, node: ast.Match) -> None:
    evaluate(builder, node.subject)
    before = builder.names
    after: Names = dict(before)
    for case in node.cases:
        builder.scope.names = builder.names = dict(before)
        for part in ast.walk(case.pattern):
            name = getattr(part, "name", None) or getattr(part, "rest", None)
            if isinstance(name, str):
                builder.names[name] = None
        outside, builder.block = builder.block, builder.open("case", case)
        if case.guard is not None:
            evaluate(builder, case.guard)
        walk_body(builder, case.body)
        builder.block = outside
        after = merge(after, builder.names)
    _settle(builder, after)


def _return(builder: Builder, node: ast.Return) -> None:
    if node.value is not None:
        evaluate(builder, node.value)


def _raise(builder: Builder, node: ast.Raise) -> None:
    for part in (node.exc, node.cause):
        if part is not None:
            evaluate(builder, part)


def _assert(builder: Builder, node: ast.Assert) -> None:
    evaluate(builder, node.test)
    if node.msg is not None:
        evaluate(builder, node.msg)


_HANDLERS: dict[type[ast.stmt], Callable[[Builder, Any], None]] = {
    ast.Expr: _expression,
    ast.Assign: _assign,
    ast.AnnAssign: _annotated,
    ast.AugAssign: _augmented,
    ast.Delete: _delete,
    ast.If: _if,
    ast.For: _loop,
    ast.AsyncFor: _loop,
    ast.While: _while,
    ast.Try: _try,
    ast.With: _with,
    ast.AsyncWith: _with,
    ast.Match: _match,
    ast.Import: import_module,
    ast.ImportFrom: import_names,
    ast.FunctionDef: define_function,
    ast.AsyncFunctionDef: define_function,
    ast.ClassDef: define_class,
    ast.Global: declare_global,
    ast.Nonlocal: declare_global,
    ast.Return: _return,
    ast.Raise: _raise,
    ast.Assert: _assert,
}
if hasattr(ast, "TryStar"):
    _HANDLERS[ast.TryStar] = _try
