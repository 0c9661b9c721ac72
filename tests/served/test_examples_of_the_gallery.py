"""The gallery's server, asked for each example without a browser: it runs that script alone."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from pathlib import Path

import examples_catalogue
import streamlit.errors
from browser.server import Server

from gallery import handing_over
from gallery.catalogue import Example, read_catalogue
from served.raw_session import raw_session


def is_declared(raised: str, example: Example) -> bool:
    """Tell whether the example says that it raises the class called ``raised``, or a base of it."""
    declared = set(examples_catalogue.read_example(example.entrypoint).raises.values())
    name = raised.rpartition(".")[2]
    known = {**vars(builtins), **vars(streamlit.errors)}.get(name)
    return bool(declared & ({each.__name__ for each in known.__mro__} if known else {name}))


def test_every_example_runs_as_itself(server_of: Callable[..., Server]) -> None:
    """What a frame asks for is that example's own script; it raises what it declares, no more."""
    server = server_of("streamlit_app.py")
    for example in read_catalogue().values():
        query = handing_over.address(example.name, "test").partition("?")[2]
        with raw_session(server, query) as session:
            screen = session.run()
        assert Path(screen.main_script) == example.entrypoint
        assert screen.elements
        for raised in screen.exceptions:
            assert is_declared(raised, example), f"{example.name}: {raised}"
