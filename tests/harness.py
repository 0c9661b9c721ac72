"""Running example apps under AppTest, quickly and without one run leaking into the next."""

from __future__ import annotations

import functools
import importlib
import json
import logging
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit
from streamlit.testing.v1 import AppTest

REPOSITORY = Path(__file__).resolve().parent.parent
TARGET_VERSION = (1, 67)
STREAMLIT_VERSION = tuple(int(part) for part in streamlit.__version__.split(".")[:2])


def on_target() -> bool:
    """Say whether the installed Streamlit is the version that the documents are about."""
    return STREAMLIT_VERSION == TARGET_VERSION


@dataclass(frozen=True)
class Raised:
    """An exception that reached the page: its class name, the app's line, the message."""

    type: str
    path: Path | None
    line: int | None
    message: str


def remember_installed_components() -> None:
    """Scan the installed distributions for components once, not once an app.

    A fresh AppTest spends nine tenths of its time there (measured on Streamlit 1.67); versions
    that do not scan have nothing to remember.
    """
    try:
        scanner = importlib.import_module("streamlit.components.v2.manifest_scanner")
    except ModuleNotFoundError:
        return
    name = "scan_component_manifests"
    setattr(scanner, name, functools.cache(getattr(scanner, name)))


def be_patient() -> None:
    """Give apps opened without a timeout of their own 30 seconds instead of AppTest's three.

    Three seconds are too few for a first import of pandas on a busy machine.
    """
    original = AppTest.__init__

    def patient(self: AppTest, *arguments: Any, default_timeout: float, **options: Any) -> None:
        patience = 30.0 if default_timeout == 3 else default_timeout
        original(self, *arguments, default_timeout=patience, **options)

    AppTest.__init__ = patient  # type: ignore[method-assign]


# Modules that are no example's: looking at all of them twice a test took a tenth of the run.
_KNOWN_MODULES: set[str] = set()
PAGE_ERRORS: list[str] = []
"""The exceptions that apps of the running test have shown, as ``Type: message``, in order."""


def note_page_errors() -> None:
    """Keep what apps under AppTest show as exceptions: why a test fails on an older Streamlit."""
    original = AppTest._run

    def noting(self: AppTest, *arguments: Any, **options: Any) -> AppTest:
        app = original(self, *arguments, **options)
        PAGE_ERRORS.extend(f"{error.type}: {error.message}" for error in raised_on_page(app))
        return app

    AppTest._run = noting  # type: ignore[method-assign]


def open_app(example: str | Path, timeout: float = 30, **state: Any) -> AppTest:
    """Return an AppTest of ``example`` (a path from the repository root), not yet run.

    ``state`` seeds session state before the first run. The folder of the app is importable, as it
    is under ``streamlit run``.
    """
    path = REPOSITORY / example
    folder = str(path.parent)
    if folder not in sys.path:
        sys.path.insert(0, folder)
    app = AppTest.from_file(str(path), default_timeout=timeout)
    for key, value in state.items():
        app.session_state[key] = value
    return app


def send(app: AppTest, **sent: Any) -> AppTest:
    """Run ``app`` with what a browser sends for keyed tables and charts, and return it.

    ``sent`` maps a widget's key to the pending edits of ``st.data_editor`` or to the selection of
    ``st.dataframe`` or a chart, as JSON knows it (row positions as strings); all other widgets
    send what AppTest has for them, clicks included. AppTest has no method for these widgets
    (streamlit/testing/v1/element_tree.py) and does not re-send them on the next ``run()``.
    Raises ``KeyError`` where the page has no element with such a key.
    """
    states = app._tree.get_widget_states()
    ids = {}
    for node in app._tree:
        # An id reads "$$ID-<hash>-<key>", in every version since 1.28.
        parts = str(getattr(getattr(node, "proto", None), "id", "")).split("-", 2)
        ids[parts[-1]] = "-".join(parts)
    known = {state.id: state for state in states.widgets}
    for key, value in sent.items():
        state = known.get(ids[key]) or states.widgets.add(id=ids[key])
        state.string_value = json.dumps(value)
    return app._run(states)


def forget_example_modules() -> None:
    """Undo what running an example left in this process: helper modules, paths, warning flags."""
    examples = str(REPOSITORY / "examples")
    sys.path[:] = [entry for entry in sys.path if not entry.startswith(examples)]
    for name in sys.modules.keys() - _KNOWN_MODULES:
        if str(getattr(sys.modules[name], "__file__", None) or "").startswith(examples):
            del sys.modules[name]
        else:
            _KNOWN_MODULES.add(name)
    # Streamlit says "created with a default value but also ..." once a process; each test is to
    # see it, whatever ran before.
    for keeper in ("streamlit.elements.lib.policies", "streamlit.elements.utils"):  # before 1.36
        with suppress(ModuleNotFoundError):
            module = importlib.import_module(keeper)
            if hasattr(module, flag := "_shown_default_value_warning"):
                setattr(module, flag, False)
    with streamlit_warnings():
        streamlit.cache_data.clear()
        streamlit.cache_resource.clear()


def raised_on_page(app: AppTest) -> list[Raised]:
    """Return the exceptions shown on the page, each with the innermost line of an example app."""
    return [_raised(element.proto) for element in app.exception]


def _raised(proto: Any) -> Raised:
    frames = re.findall(r'File "([^"]+)", line (\d+)', "\n".join(proto.stack_trace))
    own = [(Path(path), int(line)) for path, line in frames if "/examples/" in path]
    path, line = own[-1] if own else (None, None)
    return Raised(proto.type.rpartition(".")[2], path, line, proto.message)


@contextmanager
def streamlit_warnings() -> Iterator[list[str]]:
    """Collect what Streamlit logs at WARNING or above for the apps that run in the block.

    Apps run in threads of their own; what the test's main thread provokes is no app's doing and
    is dropped.
    """
    seen: list[str] = []
    original = logging.Logger.callHandlers

    def note(self: logging.Logger, record: logging.LogRecord) -> None:
        # Streamlit's loggers do not propagate, so a handler on the root would see nothing.
        if not record.name.startswith("streamlit") or record.levelno < logging.WARNING:
            original(self, record)
        elif threading.current_thread() is not threading.main_thread():
            seen.append(record.getMessage())

    logging.Logger.callHandlers = note  # type: ignore[method-assign]
    try:
        yield seen
    finally:
        logging.Logger.callHandlers = original  # type: ignore[method-assign]
