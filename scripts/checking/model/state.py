"""Uses of session state, in every spelling."""

from __future__ import annotations

import ast

from checking.model.builder import Builder
from checking.model.facts import AccessKind, Spelling, StateAccess
from checking.model.values import SESSION_STATE, Constant, Imported, StateValue, Value
from checking.streamlit_widgets import STATE_METHODS


def key_of(builder: Builder, node: ast.expr) -> str | None:
    """Return the key that an expression is, a string as in session state; ``None``: computed."""
    value = builder.module.value(node)
    if isinstance(value, Constant) and isinstance(value.value, str | int | float | bool):
        return str(value.value)
    return None


def record(
    builder: Builder,
    node: ast.AST,
    kind: AccessKind,
    key: str | None,
    spelled: Spelling,
    value: ast.expr | None = None,
    augmented: bool = False,
) -> StateValue | None:
    """Record a use of state; return the value that reading it gives."""
    builder.add(
        StateAccess(
            node,
            builder.block,
            builder.next(),
            kind,
            key,
            spelled,
            value,
            augmented,
        )
    )
    return StateValue(key) if key is not None else None


def access_target(
    builder: Builder,
    target: ast.expr,
    kind: AccessKind,
    value: ast.expr | None,
    *,
    augmented: bool = False,
) -> None:
    """Record the assignment to, or the deletion of, what is no name, where it is state."""
    from checking.model.expressions import evaluate

    if isinstance(target, ast.Attribute):
        if evaluate(builder, target.value) == SESSION_STATE:
            record(builder, target, kind, target.attr, "attribute", value, augmented)
    elif isinstance(target, ast.Subscript):
        owner = evaluate(builder, target.value)
        evaluate(builder, target.slice)
        if owner == SESSION_STATE:
            record(builder, target, kind, key_of(builder, target.slice), "item", value, augmented)
    else:
        evaluate(builder, target)


def membership(builder: Builder, test: ast.expr) -> tuple[str, bool] | None:
    """Return the key that a test looks for, and whether it is there where the test holds."""
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        operator = test.ops[0]
        if isinstance(operator, ast.In | ast.NotIn) and _is_state(builder, test.comparators[0]):
            key = key_of(builder, test.left)
            return (key, isinstance(operator, ast.In)) if key is not None else None
    elif (
        isinstance(test, ast.Call)
        and isinstance(test.func, ast.Name)
        and test.func.id == "hasattr"
        and len(test.args) == 2
        and _is_state(builder, test.args[0])
    ):
        key = key_of(builder, test.args[1])
        return (key, True) if key is not None else None
    return None


def _is_state(builder: Builder, node: ast.expr) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        # `k in ss.keys()`
        return node.func.attr == "keys" and builder.module.value(node.func.value) == SESSION_STATE
    return builder.module.value(node) == SESSION_STATE


def read_attribute(builder: Builder, node: ast.Attribute) -> Value | None:
    """Record ``ss.k``; the name of a method is recorded too, as the value that it is not."""
    value = record(builder, node, "read", node.attr, "attribute")
    return Imported(f"streamlit.session_state.{node.attr}") if node.attr in STATE_METHODS else value


def call_method(builder: Builder, node: ast.Call, method: str) -> Value | None:
    """Record a call of a method of session state; return what it returns."""
    first = node.args[0] if node.args else None
    key = key_of(builder, first) if first is not None else None
    second = node.args[1] if len(node.args) > 1 else None
    if method in ("get", "setdefault", "pop") and first is not None:
        kind: AccessKind = "delete" if method == "pop" else method  # type: ignore[assignment]
        return record(builder, node, kind, key, "method", second)
    if method == "update":
        _update(builder, node)
    elif method in ("clear", "popitem"):
        record(builder, node, "delete", None, "method")
    elif method in ("keys", "values", "items", "to_dict"):
        record(builder, node, "iterate", None, "method")
    return None


def _update(builder: Builder, node: ast.Call) -> None:
    for argument in node.args:
        if isinstance(argument, ast.Dict):
            for key, stored in zip(argument.keys, argument.values, strict=True):
                name = key_of(builder, key) if key is not None else None
                record(builder, key or node, "write", name, "method", stored)
        else:
            record(builder, node, "write", None, "method")
    for keyword in node.keywords:
        value = keyword.value if keyword.arg is not None else None
        record(builder, keyword, "write", keyword.arg, "method", value)


def call_builtin(builder: Builder, node: ast.Call, name: str) -> Value | None:
    """Record what ``getattr`` and its like, ``dict`` and ``list`` do with session state."""
    if not node.args or builder.module.value(node.args[0]) != SESSION_STATE:
        return None
    if name in ("dict", "list", "set", "sorted", "tuple", "iter"):
        record(builder, node, "iterate", None, "method")
        return None
    kind = _BUILTINS.get(name)
    if kind is None or len(node.args) < 2:
        return None
    value = node.args[2] if len(node.args) > 2 else None
    kind = "get" if kind == "read" and value is not None else kind
    return record(builder, node, kind, key_of(builder, node.args[1]), "method", value)


_BUILTINS: dict[str, AccessKind] = {
    "getattr": "read",
    "hasattr": "contains",
    "setattr": "write",
    "delattr": "delete",
}
