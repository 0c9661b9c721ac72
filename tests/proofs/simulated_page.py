"""A page without a browser: it remembers what the user entered by element id, and sends that.

AppTest alone does not serve here. It knows some widgets since late versions only (``st.feedback``
since 1.56, ``st.pagination`` since 1.66), cannot edit an ``st.data_editor`` in any, and sends the
values that session state holds, so that it cannot forget what a browser forgets. This page encodes
a value with the serializer that the widget itself registers, on every Streamlit since 1.28, and
sends what a browser would: the values that the user entered, each under the id of its element.
``tests/served/test_probed_widgets.py`` compares the outcomes with those of a server.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest import mock

from streamlit.proto.Block_pb2 import Block as BlockProto
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.state.session_state import WStates
from streamlit.testing.v1 import AppTest, app_test
from streamlit.testing.v1.element_tree import Block


class Page:
    """The elements of an app, each in a container of its own, and what the user entered there."""

    def __init__(self, app: AppTest) -> None:
        self.app = app
        self._entered: dict[str, WidgetState] = {}

    def run(self) -> None:
        """Run the script with what was entered, then forget what is not drawn any more.

        A browser forgets an element that a run did not draw, and takes over the value of one that
        the server sets. Raises ``AssertionError`` if the script itself raises.
        """
        with _repaired_apptest():
            self.app._run(WidgetStates(widgets=self._entered.values()))
        assert not self.app.exception, self.app.exception[0].message
        drawn = {_identity(proto): proto for proto in map(_proto, self.app._tree)}
        self._entered = {
            identity: state
            for identity, state in self._entered.items()
            if identity in drawn and not getattr(drawn[identity], "set_value", False)
        }

    def enter(self, place: int, value: Any) -> None:
        """Enter ``value``, as the script would read it, into the widget in container ``place``."""
        self._entered[self.identity(place)] = self.encoded(place, value)

    def encoded(self, place: int, value: Any) -> WidgetState:
        """Return what a page sends for ``value`` in the widget in container ``place``."""
        identity = self.identity(place)
        registered = _session_state(self.app)._new_widget_state.widget_metadata[identity]
        encoder = WStates()
        encoder.set_widget_metadata(registered)
        encoder.set_from_value(identity, value)
        state = encoder.get_serialized(identity)
        assert state is not None, f"{identity} cannot be entered"
        return state

    def identity(self, place: int) -> str:
        """Return the id of the element in container ``place``, which names the widget."""
        container = self.app.main.children[place]
        (element,) = container.children.values()
        identity = _identity(_proto(element))
        assert identity, f"no id: {element}"
        return identity


@contextmanager
def _repaired_apptest() -> Iterator[None]:
    """Undo within the block what would falsify a run in an older AppTest.

    Below 1.66 each run begins on no page, so that Streamlit takes it for a visit of another page
    (streamlit/testing/v1/app_test.py). AppTest of 1.28 cannot read a plain container
    (streamlit/testing/v1/element_tree.py).
    """
    manager = getattr(app_test, "PagesManager", None)
    with ExitStack() as stack:
        if manager:
            arrive = manager.__init__

            def on_the_main_page(self: Any, *arguments: Any, **options: Any) -> None:
                arrive(self, *arguments, **options)
                self.set_current_page_script_hash(self.main_script_hash)

            stack.enter_context(mock.patch.object(manager, "__init__", on_the_main_page))
        else:
            read = Block.__init__

            def plain_too(self: Any, proto: Any, root: Any) -> None:
                read(self, proto if proto and proto.WhichOneof("type") else None, root)

            stack.enter_context(mock.patch.object(Block, "__init__", plain_too))
        yield


def _proto(node: Any) -> Any:
    proto = getattr(node, "proto", None)
    kind = proto.WhichOneof("type") if isinstance(proto, BlockProto) else None
    return getattr(proto, kind) if kind else proto


def _identity(proto: Any) -> str:
    return str(getattr(proto, "id", ""))


def _session_state(app: AppTest) -> Any:
    # Wrapped twice since 1.66 (streamlit/testing/v1/app_test.py).
    return getattr(app, "_session_state", app.session_state)._state
