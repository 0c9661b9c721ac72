"""Build the model of a module: one walk that evaluates what it can and records facts.

The body of a function is walked after the code around it, as names have their last values there
when it runs. What depends on a branch is forgotten after it, so a name is known only where it can
be nothing else.
"""

from __future__ import annotations

import ast
from collections import deque

from checking.model.facts import Fact
from checking.model.module import Module
from checking.model.scopes import Block, BlockKind, Scope, ScopeKind
from checking.model.values import Computed, Constant, Result, StateValue, Value


class Builder:
    """The state of the walk: where it is, and what it has found."""

    __slots__ = ("block", "module", "names", "order", "scope", "waiting")

    def __init__(self, module: Module) -> None:
        self.module = module
        self.order = 0
        self.waiting: deque[tuple[Scope, list[ast.stmt] | ast.expr]] = deque()
        self.enter(self.new_scope("module", "", module.tree, None))

    def new_scope(self, kind: ScopeKind, name: str, node: ast.AST, parent: Block | None) -> Scope:
        """Return a new scope, listed in the module."""
        scope = Scope(kind, name, node, parent)
        self.module.scopes.append(scope)
        return scope

    def enter(self, scope: Scope) -> None:
        """Go on at the start of a scope."""
        self.scope = scope
        self.names = scope.names
        self.block = scope.body

    def open(self, kind: BlockKind, node: ast.AST) -> Block:
        """Return a new block inside the current one, with what holds there."""
        block = Block(kind, node, self.block, self.scope)
        block.container = self.block.container
        block.triggers = self.block.triggers
        block.absent = self.block.absent
        block.present = self.block.present
        return block

    def next(self) -> int:
        """Return the order of the next fact."""
        self.order += 1
        return self.order

    def add(self, fact: Fact) -> None:
        """Record a fact."""
        self.module.add(fact)

    def look_up(self, name: str) -> Value | None:
        """Return what a name is known to be here."""
        if name in self.names:
            return self.names[name]
        scope = self.scope.outer
        while scope is not None:
            # Names of a class are not seen from its methods.
            if scope.kind != "class" and name in scope.names:
                value = scope.names[name]
                passing = isinstance(value, Constant | Computed | Result | StateValue)
                return None if passing and name in scope.rebound else value
            scope = scope.outer
        return None


def build(text: str, path: str, tree: ast.Module | None = None) -> Module:
    """Return the model of a source text. Raises what ``ast.parse`` raises."""
    from checking.model.statements import walk_body

    module = Module(path, text, ast.parse(text) if tree is None else tree)
    builder = Builder(module)
    walk_body(builder, module.tree.body)
    while builder.waiting:
        scope, body = builder.waiting.popleft()
        builder.enter(scope)
        if isinstance(body, list):
            walk_body(builder, body)
        else:
            from checking.model.expressions import evaluate

            evaluate(builder, body)
    return module
