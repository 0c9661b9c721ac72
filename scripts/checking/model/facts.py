"""The facts that rules look at. Each says which ``node`` it is, in which ``block``, and its order.

``order`` counts in the order of execution within a scope: an assignment comes after its value.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from checking.model.scopes import Block, Scope
    from checking.model.values import Container, Value
    from checking.streamlit_widgets import Command


class Callback(NamedTuple):
    """What a widget calls: the expression, and the function where this module defines it.

    ``args`` and ``kwargs`` are the expressions of those parameters of the widget.
    """

    node: ast.expr
    function: Scope | None
    args: ast.expr | None = None
    kwargs: ast.expr | None = None


class WidgetCall(NamedTuple):
    """A call that draws a widget.

    ``arguments`` maps parameters to expressions, whether given by name or by position. ``dynamic``
    says that ``*args`` or ``**kwargs`` hide some. ``key`` and ``label`` are the constant strings,
    ``None`` where there is none or it is computed (then ``arguments`` has it). ``container`` is
    where the widget lands, as far as it is known.
    """

    node: ast.Call
    block: Block
    order: int
    command: Command
    arguments: dict[str, ast.expr]
    dynamic: bool
    key: str | None
    label: str | None
    callback: Callback | None
    container: Container | None

    # Two widgets are the same one only if they are the same call.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    @property
    def name(self) -> str:
        """The command's name: ``text_input``."""
        return self.command.name

    @property
    def default(self) -> ast.expr | None:
        """The expression that gives the start value, where one is given."""
        return self.arguments.get(self.command.default or "")

    @property
    def keyless(self) -> bool:
        """Whether it certainly has no key."""
        key = self.arguments.get("key")
        none = isinstance(key, ast.Constant) and key.value is None
        return not self.dynamic and (key is None or none)

    @property
    def form(self) -> Container | None:
        """The form that the widget stands in."""
        return self.container.form if self.container is not None else None


AccessKind = Literal[
    "read",  # ss.k, ss["k"]
    "get",  # ss.get("k", ...)
    "contains",  # "k" in ss, "k" not in ss, hasattr(ss, "k")
    # ss.k = v, ss["k"] = v, ss.update(k=v), setattr(ss, "k", v), ss.k += v (which also reads)
    "write",
    "setdefault",  # ss.setdefault("k", v)
    "delete",  # del ss.k, ss.pop("k"), ss.clear() (key None), delattr(ss, "k")
    "iterate",  # for k in ss, ss.keys(), ss.items(), dict(ss): key None
]


Spelling = Literal["attribute", "item", "method"]


class StateAccess(NamedTuple):
    """A use of session state. ``key`` is ``None`` where it is computed.

    ``value`` is the expression that a write or a setdefault stores, the fallback of a get or a pop.
    ``spelled`` tells ``ss.k`` ("attribute") from ``ss["k"]`` ("item") and ``ss.pop("k")``
    ("method"); ``augmented`` marks ``ss.k += 1``, whose ``value`` is only what is added.
    """

    node: ast.AST
    block: Block
    order: int
    kind: AccessKind
    key: str | None
    spelled: Spelling
    value: ast.expr | None = None
    augmented: bool = False


class Branch(NamedTuple):
    """An ``if`` (or ``elif``) statement; ``body`` is the block that runs where the test is true."""

    node: ast.If
    block: Block
    order: int
    body: Block


class Call(NamedTuple):
    """A call of something imported, by its full path: ``streamlit.rerun``, ``threading.Thread``.

    Commands on containers have the path of the command: ``col.form(...)`` is ``streamlit.form``.
    Widgets are no ``Call`` but a ``WidgetCall``.
    """

    node: ast.Call
    block: Block
    order: int
    path: str
    container: Container | None = None


class MethodCall(NamedTuple):
    """A call of a method of what an imported thing returned: ``pool.submit(f)``.

    ``path`` is that of the thing and the method: ``concurrent.futures.ThreadPoolExecutor.submit``.
    """

    node: ast.Call
    block: Block
    order: int
    path: str


class FunctionCall(NamedTuple):
    """A call of a function that this module defines."""

    node: ast.Call
    block: Block
    order: int
    function: Scope


class FunctionDefinition(NamedTuple):
    """A function, lambda or method; ``block`` is where it is defined, ``scope`` its inside."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    block: Block
    order: int
    scope: Scope


class Assignment(NamedTuple):
    """A name bound to a value: ``name = value``. ``known`` is what the value is known to be."""

    node: ast.AST
    block: Block
    order: int
    name: str
    value: ast.expr | None
    known: Value | None


class ImportedAttribute(NamedTuple):
    """A mention of something in Streamlit by its full path, called or not: ``streamlit.cache``."""

    node: ast.expr
    block: Block
    order: int
    path: str


Fact = (
    WidgetCall
    | StateAccess
    | Branch
    | Call
    | MethodCall
    | FunctionCall
    | FunctionDefinition
    | Assignment
    | ImportedAttribute
)
