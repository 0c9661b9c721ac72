"""Whether a test function can be a proof at all: pytest runs it, and it asserts something."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

Function = ast.FunctionDef | ast.AsyncFunctionDef

_NEVER_RUN = frozenset({"importorskip", "skip", "skipif", "xfail"})
_FAILING = frozenset({"fail", "raises", "warns"})
_ASSERTING = ("assert", "expect", "shows")


@dataclass(frozen=True)
class Candidate:
    """A function of a test module that may be a test.

    ``name`` is what pytest calls it ("TestA::test_b"). ``collected`` says whether pytest would
    take it for a test, ``replaced`` whether a later one in the same scope has the same name.
    ``decorators`` are its own and those of the classes around it.
    """

    name: str
    node: Function
    decorators: tuple[ast.expr, ...]
    collected: bool
    replaced: bool


def candidates_in(
    body: list[ast.stmt], around: tuple[ast.ClassDef, ...] = (), *, collected: bool = True
) -> Iterator[Candidate]:
    """Yield the functions of a module's ``body`` and of its classes, none inside functions."""
    last = {node.name: node for node in body if isinstance(node, Function | ast.ClassDef)}
    for node in body:
        if isinstance(node, Function):
            yield Candidate(
                "::".join([*(outer.name for outer in around), node.name]),
                node,
                tuple(expr for owner in (*around, node) for expr in owner.decorator_list),
                collected and node.name.startswith("test"),
                last[node.name] is not node,
            )
        elif isinstance(node, ast.ClassDef):
            inside = collected and node.name.startswith("Test") and last[node.name] is node
            yield from candidates_in(node.body, (*around, node), collected=inside)


def reasons_against(candidate: Candidate) -> Iterator[str]:
    """Yield why ``candidate`` proves nothing, whatever it is about; nothing for a proof."""
    name = candidate.name
    if not candidate.collected:
        yield f"pytest does not run {name}: neither it nor its class is named like a test"
    if candidate.replaced:
        yield f"pytest does not run {name}: a later function has the same name"
    nodes = list(_own_nodes(candidate.node))
    skips = {_last_name(node) for node in (*candidate.decorators, *nodes)} & _NEVER_RUN
    if skips:
        yield f"{name} may be skipped or fail ({', '.join(sorted(skips))}): a proof must pass"
    if not any(_can_fail(node) for node in nodes):
        yield f"{name} asserts nothing"


def skip_of_module(module: ast.Module) -> ast.stmt | None:
    """Return the statement by which a whole module is skipped or allowed to fail."""
    for statement in module.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign | ast.Expr):
            for node in ast.walk(statement):
                if isinstance(node, ast.Attribute) and node.attr in _NEVER_RUN:
                    return statement
    return None


def _own_nodes(function: Function) -> Iterator[ast.AST]:
    """Walk the body of ``function``, and of the functions in it that it calls itself."""
    inner: dict[str, Function] = {}
    called: set[str] = set()
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, Function):
            inner[node.name] = node
        else:
            yield node
            waiting.extend(ast.iter_child_nodes(node))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            called.add(node.func.id)
        if not waiting:
            for name in called & inner.keys():
                waiting.extend(inner.pop(name).body)


def _can_fail(node: ast.AST) -> bool:
    if isinstance(node, ast.Assert):
        return not isinstance(node.test, ast.Constant)
    name = _last_name(node) if isinstance(node, ast.Call) else ""
    return name in _FAILING or name.lstrip("_").startswith(_ASSERTING)


def _last_name(node: ast.AST) -> str:
    """Return the name after the last dot of what is called or named, "" for anything else."""
    called = node.func if isinstance(node, ast.Call) else node
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""
