"""Imports, functions and classes: what they bind, and when their bodies are walked."""

from __future__ import annotations

import ast

from checking.model.builder import Builder
from checking.model.expressions import evaluate
from checking.model.facts import FunctionDefinition
from checking.model.scopes import Decorator
from checking.model.values import Called, Class, Container, Function, Imported


def import_module(builder: Builder, node: ast.Import) -> None:
    """Bind what ``import`` names."""
    for alias in node.names:
        builder.module.imports.add(alias.name)
        if alias.asname:
            builder.names[alias.asname] = Imported(alias.name)
        else:
            top = alias.name.partition(".")[0]
            builder.names[top] = Imported(top)


def import_names(builder: Builder, node: ast.ImportFrom) -> None:
    """Bind what ``from ... import`` names."""
    source = "." * node.level + (node.module or "")
    for alias in node.names:
        name = alias.asname or alias.name
        dot = "" if source.endswith(".") else "."
        path = f"{source}{dot}{alias.name}"
        builder.module.imports.add(path)
        builder.names[name] = from_import(path)


def from_import(path: str) -> Imported | Container:
    """Return what ``from ... import`` binds: the sidebar is a container, the rest is its path."""
    return (
        Container(path[10:])
        if path in ("streamlit.sidebar", "streamlit.bottom")
        else Imported(path)
    )


def define_function(builder: Builder, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    """Bind the name of a function."""
    builder.names[node.name] = open_function(builder, node)


def define_class(builder: Builder, node: ast.ClassDef) -> None:
    """Walk the body of a class at once, as Python does."""
    from checking.model.statements import walk_body

    for expression in (*node.decorator_list, *node.bases, *(k.value for k in node.keywords)):
        evaluate(builder, expression)
    outside, block = builder.scope, builder.block
    scope = builder.new_scope("class", node.name, node, block)
    builder.enter(scope)
    walk_body(builder, node.body)
    builder.scope, builder.names, builder.block = outside, outside.names, block
    builder.names[node.name] = Class(scope)


def declare_global(builder: Builder, node: ast.Global | ast.Nonlocal) -> None:
    """Note that names of this scope belong to an outer one."""
    builder.scope.globals.update(node.names)


def open_function(
    builder: Builder, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
) -> Function:
    """Walk what runs where a function is defined; put off its body."""
    arguments = node.args
    for default in (*arguments.defaults, *arguments.kw_defaults):
        if default is not None:
            evaluate(builder, default)
    if isinstance(node, ast.Lambda):
        scope = builder.new_scope("lambda", "<lambda>", node, builder.block)
        builder.waiting.append((scope, node.body))
    else:
        scope = builder.new_scope("function", node.name, node, builder.block)
        scope.decorators = _decorators(builder, node.decorator_list)
        builder.waiting.append((scope, node.body))
    for argument in (
        *arguments.posonlyargs,
        *arguments.args,
        *arguments.kwonlyargs,
        *(a for a in (arguments.vararg, arguments.kwarg) if a is not None),
    ):
        scope.names[argument.arg] = None
    builder.add(FunctionDefinition(node, builder.block, builder.next(), scope))
    return Function(scope)


def _decorators(builder: Builder, nodes: list[ast.expr]) -> tuple[Decorator, ...]:
    found = []
    for node in nodes:
        value = evaluate(builder, node)
        if isinstance(value, Imported | Called):
            found.append(Decorator(value.path, node))
    return tuple(found)
