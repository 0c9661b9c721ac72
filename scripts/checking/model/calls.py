"""Calls: widgets, containers, methods of session state, functions, threads."""

from __future__ import annotations

import ast

from checking.model.builder import Builder
from checking.model.expressions import attribute_of, evaluate
from checking.model.facts import Call, Callback, FunctionCall, MethodCall, WidgetCall
from checking.model.state import call_builtin, call_method, key_of
from checking.model.threads import hand_over
from checking.model.values import (
    SESSION_STATE,
    Called,
    Class,
    Container,
    Containers,
    Function,
    Imported,
    Instance,
    Method,
    Result,
    Value,
)
from checking.streamlit_widgets import COMMANDS, CONTAINERS, SEVERAL, Command


def call(builder: Builder, node: ast.Call) -> Value | None:
    """Walk a call and record what it is; return what it is known to return."""
    function = node.func
    if isinstance(function, ast.Attribute):
        owner = evaluate(builder, function.value)
        if owner == SESSION_STATE:
            _arguments(builder, node)
            return call_method(builder, node, function.attr)
        callee = attribute_of(builder, function, owner) if owner is not None else None
        if callee is not None:
            builder.module.values[function] = callee
    else:
        callee = evaluate(builder, function)
    _arguments(builder, node)
    if isinstance(callee, Imported):
        return _imported(builder, node, callee.path)
    if isinstance(callee, Method):
        return _method(builder, node, callee)
    if isinstance(callee, Function):
        callee.scope.calls.append(node)
        builder.add(FunctionCall(node, builder.block, builder.next(), callee.scope))
    elif isinstance(callee, Class):
        return Instance(callee.scope)
    elif isinstance(function, ast.Name):
        return call_builtin(builder, node, function.id)
    return None


def _arguments(builder: Builder, node: ast.Call) -> None:
    for argument in node.args:
        evaluate(builder, argument)
    for keyword in node.keywords:
        evaluate(builder, keyword.value)


def _imported(builder: Builder, node: ast.Call, path: str) -> Value | None:
    package, _, name = path.rpartition(".")
    if package == "streamlit":
        return _command(builder, node, name, builder.block.container)
    builder.add(Call(node, builder.block, builder.next(), path))
    if path == "functools.partial" and node.args:
        function = builder.module.values.get(node.args[0])
        if isinstance(function, Function):
            return function
    hand_over(builder, node, path)
    return Called(path, node)


def _method(builder: Builder, node: ast.Call, method: Method) -> Value | None:
    owner = method.owner
    if isinstance(owner, Container):
        return _command(builder, node, method.name, owner)
    if isinstance(owner, Called):
        path = f"{owner.path}.{method.name}"
        builder.add(MethodCall(node, builder.block, builder.next(), path))
        hand_over(builder, node, path)
    return None


def _command(
    builder: Builder, node: ast.Call, name: str, container: Container | None
) -> Value | None:
    result: Value | None = None
    command = COMMANDS.get(name)
    if command is not None:
        widget = _widget(builder, node, command, container)
        if widget is not None:
            builder.add(widget)
            result = Result(widget)
    if result is None:
        builder.add(Call(node, builder.block, builder.next(), f"streamlit.{name}", container))
        result = Called(f"streamlit.{name}", node)
    if name in CONTAINERS:
        key = _argument(node, "key", 0 if name == "form" else None)
        constant = key_of(builder, key) if key is not None else None
        made = Container(name, node, container, constant)
        return Containers(made) if name in SEVERAL else made
    return result


def _argument(node: ast.Call, name: str, position: int | None) -> ast.expr | None:
    for keyword in node.keywords:
        if keyword.arg == name:
            return keyword.value
    if position is not None and position < len(node.args):
        return node.args[position]
    return None


def _widget(
    builder: Builder, node: ast.Call, command: Command, container: Container | None
) -> WidgetCall | None:
    arguments: dict[str, ast.expr] = {}
    dynamic = False
    for parameter, argument in zip(command.positional, node.args, strict=False):
        if isinstance(argument, ast.Starred):
            dynamic = True
            break
        arguments[parameter] = argument
    for keyword in node.keywords:
        if keyword.arg is None:
            dynamic = True
        else:
            arguments[keyword.arg] = keyword.value
    module = builder.module
    if command.widget_if is not None:
        switch = arguments.get(command.widget_if)
        if switch is None or module.constant(switch) == "ignore":
            return None
    key = arguments.get("key")
    label = module.constant(arguments.get(command.positional[0]))
    widget = WidgetCall(
        node,
        builder.block,
        builder.next(),
        command,
        arguments,
        dynamic,
        key_of(builder, key) if key is not None else None,
        label if isinstance(label, str) else None,
        _callback(builder, arguments, command),
        container,
    )
    if widget.callback is not None and widget.callback.function is not None:
        widget.callback.function.callback_of.append(widget)
    return widget


def _callback(
    builder: Builder, arguments: dict[str, ast.expr], command: Command
) -> Callback | None:
    node = arguments.get(command.callback)
    if node is None or isinstance(node, ast.Constant):
        return None
    value = builder.module.values.get(node)
    function = value.scope if isinstance(value, Function) else None
    return Callback(node, function, arguments.get("args"), arguments.get("kwargs"))
