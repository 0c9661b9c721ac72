"""Where a statement stands: its scope, and the chain of blocks around it inside that scope."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from checking.model.facts import WidgetCall
    from checking.model.values import Container, Value

ScopeKind = Literal["module", "function", "lambda", "class"]
BlockKind = Literal[
    "scope",  # the whole body of a scope
    "with",
    "if",
    "else",  # also of for, while and try
    "for",
    "while",
    "comprehension",
    "try",
    "except",
    "finally",
    "case",
    "rest",  # what stands below an `if` whose body leaves the block: return, raise, st.stop() ...
    "operand",  # the later operands of `and` and `or`, the branches of `a if b else c`
]


class Decorator(NamedTuple):
    """A decorator: the path of what it names ("streamlit.cache_data"), and its call's node."""

    path: str
    node: ast.expr


class Scope:
    """A module, a function, a lambda or a class. Compared by identity.

    ``names`` is what each name was last bound to, ``rebound`` those that were bound twice.
    ``callback_of`` lists the widgets that run this function, ``threads`` the calls that hand it to
    a thread, ``calls`` those that call it.
    """

    __slots__ = (
        "body",
        "callback_of",
        "calls",
        "decorators",
        "globals",
        "kind",
        "name",
        "names",
        "node",
        "parent",
        "rebound",
        "threads",
    )

    def __init__(self, kind: ScopeKind, name: str, node: ast.AST, parent: Block | None) -> None:
        self.kind: ScopeKind = kind
        self.name = name
        self.node = node
        self.parent = parent
        self.body = Block("scope", node, None, self)
        self.names: dict[str, Value | None] = {}
        self.rebound: set[str] = set()
        self.globals: set[str] = set()
        self.decorators: tuple[Decorator, ...] = ()
        self.callback_of: list[WidgetCall] = []
        self.threads: list[ast.Call] = []
        self.calls: list[ast.Call] = []

    def release(self) -> None:
        """Cut the circles that keep this scope in memory."""
        del self.body
        self.names.clear()
        self.callback_of.clear()

    @property
    def outer(self) -> Scope | None:
        """The scope that this one is defined in."""
        return self.parent.scope if self.parent is not None else None

    def chain(self) -> Iterator[Scope]:
        """Yield this scope and the ones around it, inside out."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.outer

    def decorated(self, *paths: str) -> Decorator | None:
        """Return the decorator with one of these paths that this or an outer function has."""
        for scope in self.chain():
            for decorator in scope.decorators:
                if decorator.path in paths:
                    return decorator
        return None

    @property
    def cached(self) -> Decorator | None:
        """The caching decorator that this code runs under."""
        return self.decorated(
            "streamlit.cache_data",
            "streamlit.cache_resource",
            "streamlit.experimental_memo",
            "streamlit.experimental_singleton",
            "streamlit.cache",
        )

    @property
    def fragment(self) -> Decorator | None:
        """The fragment decorator that this code runs under."""
        return self.decorated("streamlit.fragment", "streamlit.experimental_fragment")

    @property
    def dialog(self) -> Decorator | None:
        """The dialog decorator that this code runs under."""
        return self.decorated("streamlit.dialog", "streamlit.experimental_dialog")


class Block:
    """Statements that run together or not at all. Compared by identity.

    ``parent`` is the block around it in the same scope. ``triggers`` are the buttons (and other
    one-run widgets) that must have been used for it to run, ``absent`` and ``present`` the keys
    that a test around it found missing or there. ``container`` is what a ``with`` opens.
    """

    __slots__ = ("absent", "container", "kind", "node", "parent", "present", "scope", "triggers")

    def __init__(self, kind: BlockKind, node: ast.AST, parent: Block | None, scope: Scope) -> None:
        self.kind: BlockKind = kind
        self.node = node
        self.parent = parent
        self.scope = scope
        self.container: Container | None = None
        self.triggers: tuple[WidgetCall, ...] = ()
        self.absent: frozenset[str] = frozenset()
        self.present: frozenset[str] = frozenset()

    def chain(self) -> Iterator[Block]:
        """Yield this block and those around it in the same scope, inside out."""
        block: Block | None = self
        while block is not None:
            yield block
            block = block.parent

    def enclosing(self, *kinds: BlockKind) -> Block | None:
        """Return the innermost block of one of these kinds, this one included."""
        return next((block for block in self.chain() if block.kind in kinds), None)

    @property
    def loop(self) -> Block | None:
        """The innermost loop around this block in the same scope."""
        return self.enclosing("for", "while", "comprehension")

    @property
    def solid(self) -> Block:
        """The block whose end is reached whenever this one's is: without ``with`` and "rest"."""
        block = self
        while block.kind in ("with", "rest") and block.parent is not None:
            block = block.parent
        return block

    @property
    def unit(self) -> Block:
        """The block without the ``with`` blocks around it, which always run together with it."""
        block = self
        while block.kind == "with" and block.parent is not None:
            block = block.parent
        return block
