"""The walk over expressions: each is evaluated once, as far as anything is known about it."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from checking.model.builder import Builder
from checking.model.facts import ImportedAttribute
from checking.model.state import key_of, membership, read_attribute, record
from checking.model.values import (
    SESSION_STATE,
    SIDEBAR,
    Called,
    Container,
    Containers,
    Imported,
    Method,
    Result,
    Value,
)


def evaluate(builder: Builder, node: ast.expr) -> Value | None:
    """Walk an expression; return what it is known to be, and remember it in the module."""
    handler = _HANDLERS.get(type(node), _parts)
    value = handler(builder, node)
    if value is not None:
        builder.module.values[node] = value
    return value


def _parts(builder: Builder, node: ast.AST) -> None:
    for name in node._fields:
        part = getattr(node, name)
        if isinstance(part, list):
            for item in part:
                _part(builder, item)
        else:
            _part(builder, part)


def _part(builder: Builder, part: object) -> None:
    if isinstance(part, ast.expr):
        evaluate(builder, part)
    elif isinstance(part, ast.keyword):
        evaluate(builder, part.value)


def _constant(builder: Builder, node: ast.Constant) -> None:
    return None  # Module.value() makes constants when asked


def _name(builder: Builder, node: ast.Name) -> Value | None:
    return builder.look_up(node.id)


def _attribute(builder: Builder, node: ast.Attribute) -> Value | None:
    owner = evaluate(builder, node.value)
    return None if owner is None else attribute_of(builder, node, owner)


def attribute_of(builder: Builder, node: ast.Attribute, owner: Value) -> Value | None:
    """Return what an attribute of something known is; record a use of state or Streamlit."""
    if isinstance(owner, Imported):
        if owner.path == "streamlit.session_state":
            return read_attribute(builder, node)
        path = f"{owner.path}.{node.attr}"
        if owner.path == "streamlit":
            builder.add(ImportedAttribute(node, builder.block, builder.next(), path))
            if node.attr == "sidebar":
                return SIDEBAR
            if node.attr == "bottom":
                return Container("bottom")
        return Imported(path)
    if isinstance(owner, Container | Called | Result):
        return Method(owner, node.attr)
    return None


def _subscript(builder: Builder, node: ast.Subscript) -> Value | None:
    owner = evaluate(builder, node.value)
    evaluate(builder, node.slice)
    if owner == SESSION_STATE:
        return record(builder, node, "read", key_of(builder, node.slice), "item")
    if isinstance(owner, Containers):
        return owner if isinstance(node.slice, ast.Slice) else owner.each
    return None


def _compare(builder: Builder, node: ast.Compare) -> None:
    _parts(builder, node)
    if found := membership(builder, node):
        record(builder, node, "contains", found[0], "method")


def _operands(builder: Builder, node: ast.BoolOp) -> None:
    from checking.model.conditions import learn

    evaluate(builder, node.values[0])
    outside = builder.block
    for before, operand in zip(node.values, node.values[1:], strict=False):
        block = builder.open("operand", node)
        learn(builder, before, block, isinstance(node.op, ast.And))
        builder.block = block
        evaluate(builder, operand)
    builder.block = outside


def _choice(builder: Builder, node: ast.IfExp) -> None:
    from checking.model.conditions import narrow

    evaluate(builder, node.test)
    outside = builder.block
    body, other = builder.open("operand", node), builder.open("operand", node)
    narrow(builder, node.test, body, other)
    for block, branch in ((body, node.body), (other, node.orelse)):
        builder.block = block
        evaluate(builder, branch)
    builder.block = outside


def _walrus(builder: Builder, node: ast.NamedExpr) -> Value | None:
    from checking.model.bindings import bind_name

    value = evaluate(builder, node.value)
    if value is None:
        value = builder.module.value(node.value)
    bind_name(builder, node.target, node.value, value)
    return value


def _comprehension(builder: Builder, node: Any) -> None:
    from checking.model.bindings import bind

    evaluate(builder, node.generators[0].iter)
    outside, hidden = builder.block, dict(builder.names)
    builder.block = builder.open("comprehension", node)
    for number, generator in enumerate(node.generators):
        if number:
            evaluate(builder, generator.iter)
        iterated = builder.module.value(generator.iter)
        each = iterated.each if isinstance(iterated, Containers) else None
        bind(builder, generator.target, None, each)
        for condition in generator.ifs:
            evaluate(builder, condition)
    for part in (getattr(node, name, None) for name in ("elt", "key", "value")):
        if part is not None:
            evaluate(builder, part)
    builder.block = outside
    builder.names.clear()
    builder.names.update(hidden)


def _lambda(builder: Builder, node: ast.Lambda) -> Value:
    from checking.model.definitions import open_function

    return open_function(builder, node)


def _call(builder: Builder, node: ast.Call) -> Value | None:
    from checking.model.calls import call

    return call(builder, node)


_HANDLERS: dict[type[ast.expr], Callable[[Builder, Any], Value | None]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.Compare: _compare,
    ast.BoolOp: _operands,
    ast.IfExp: _choice,
    ast.NamedExpr: _walrus,
    ast.ListComp: _comprehension,
    ast.SetComp: _comprehension,
    ast.GeneratorExp: _comprehension,
    ast.DictComp: _comprehension,
    ast.Lambda: _lambda,
    ast.Call: _call,
}
