"""What an expression is known to be. ``None`` stands for everything that is not known."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from checking.model.facts import WidgetCall
    from checking.model.scopes import Scope


class Imported(NamedTuple):
    """A thing that an import names, by its full path: ``streamlit.session_state``, ``time.sleep``.

    The aliases are gone: ``st.rerun`` is ``streamlit.rerun`` whatever ``st`` is called.
    """

    path: str


class Called(NamedTuple):
    """What a call of an imported thing returns: ``threading.Thread(...)``."""

    path: str
    node: ast.Call


class Container(NamedTuple):
    """A place on the page: the sidebar, a column, a tab, a form, an expander, an empty slot.

    ``node`` is the call that made it (``None`` for the sidebar), ``parent`` the container that it
    stands in, ``key`` the constant key of a form.
    """

    kind: str
    node: ast.Call | None = None
    parent: Container | None = None
    key: str | None = None

    @property
    def form(self) -> Container | None:
        """The form that this is, or is inside of."""
        here: Container | None = self
        while here is not None and here.kind != "form":
            here = here.parent
        return here


class Containers(NamedTuple):
    """Several containers at once: what ``st.columns`` and ``st.tabs`` return."""

    each: Container


class Method(NamedTuple):
    """An attribute of a container, of a widget's result or of what a call returned."""

    owner: Container | Called | Result
    name: str


class Result(NamedTuple):
    """What a widget returned in this run."""

    widget: WidgetCall


class StateValue(NamedTuple):
    """What session state holds under ``key``, read by that very expression or kept in a name."""

    key: str


class Constant(NamedTuple):
    """A literal."""

    value: Any


class Computed(NamedTuple):
    """What a name holds of which nothing is known but the expression that was assigned to it."""

    node: ast.expr


class Function(NamedTuple):
    """A function, a lambda, or a ``functools.partial`` of one, that this module defines."""

    scope: Scope


class Class(NamedTuple):
    """A class that this module defines."""

    scope: Scope


class Instance(NamedTuple):
    """What calling a class of this module returns."""

    scope: Scope


Value = (
    Imported
    | Called
    | Container
    | Containers
    | Method
    | Result
    | StateValue
    | Constant
    | Computed
    | Function
    | Class
    | Instance
)
SESSION_STATE = Imported("streamlit.session_state")
SIDEBAR = Container("sidebar")
