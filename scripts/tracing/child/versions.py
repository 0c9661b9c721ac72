"""Everything that differs between Streamlit 1.28 and 1.67 and that the tracer touches."""

from __future__ import annotations

import importlib
import os
import re
import sys
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import streamlit
from streamlit import config
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state import session_state as state_module

NUMBERS = re.findall(r"\d+", streamlit.__version__)
VERSION = (int(NUMBERS[0]), int(NUMBERS[1]))
IDS = ("$$ID-", "$$WIDGET_ID-", "$$GENERATED_WIDGET_ID-", "$$GENERATED_WIDGET_KEY-")
PACKAGE = os.path.dirname(os.path.abspath(streamlit.__file__)) + os.sep

SessionState = state_module.SessionState
WStates = state_module.WStates


class PageInfo(NamedTuple):
    """A page as a user can name it."""

    hash: str
    title: str
    url: str
    path: str


def user_key(widget_id: str) -> str | None:
    """Return the key that a widget's id carries, None for a keyless widget."""
    if not widget_id.startswith("$$"):
        return None
    key = widget_id.split("-", 2)[-1]
    return None if key == "None" else key


def wire_of(metadata: Any, value: Any) -> Any:
    """Return the message in which a browser sends the Python ``value`` of a widget."""
    states = WStates()
    states.set_widget_metadata(metadata)
    states.set_from_value(metadata.id, value)
    return states.get_serialized(metadata.id)


def value_of(metadata: Any, wire: Any) -> Any:
    """Return the Python value of a browser's message about a widget."""
    states = WStates()
    states.set_widget_metadata(metadata)
    states.set_widget_from_proto(wire)
    return states[metadata.id]


def default_wire(metadata: Any) -> Any:
    """Return what a browser sends for a widget that nobody has touched."""
    unset = WidgetState(id=metadata.id)
    try:
        return wire_of(metadata, value_of(metadata, unset))
    except Exception:  # an element that has no default to send
        return unset


def configure(script: str) -> None:
    """Read the app's own configuration, with what a trace needs on top."""
    from streamlit.web import bootstrap

    if hasattr(config, "_main_script_path"):
        config._main_script_path = script
    bootstrap.load_config_options(
        {
            "server_fileWatcherType": "none",
            "server_headless": True,
            "browser_gatherUsageStats": False,
            "runner_postScriptGC": False,
        }
    )
    sys.path.insert(0, os.path.dirname(script))
    sys.argv = [script]
    try:
        from streamlit import secrets

        secrets.load_if_toml_exists()
    except Exception as error:  # the app reports a broken file when it reads it
        sys.stderr.write(f"secrets: {error}\n")


def new_runtime(script: str) -> Any:
    """Return the server's runtime for the app, without a server around it."""
    import dataclasses

    from streamlit.runtime import Runtime, RuntimeConfig
    from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
    from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

    options: dict[str, Any] = {
        "script_path": script,
        "media_file_storage": MemoryMediaFileStorage("/media"),
        "uploaded_file_manager": MemoryUploadedFileManager("/_stcore/upload_file"),
    }
    if any(field.name == "command_line" for field in dataclasses.fields(RuntimeConfig)):
        options["command_line"] = None
    return Runtime(RuntimeConfig(**options))


def session_of(runtime: Any, session_id: str) -> Any:
    """Return the session with this id."""
    return runtime._session_mgr.get_session_info(session_id).session


def user_info() -> dict[str, Any]:
    """Return what the server knows of an anonymous visitor; up to 1.41 a test address."""
    return {"email": "test@example.com"} if VERSION < (1, 42) else {}


def pages_of(session: Any, script: str) -> list[PageInfo]:
    """Return the app's pages as far as the last run has named them."""
    manager = getattr(session, "_pages_manager", None)
    if manager is None or not hasattr(manager, "get_pages"):
        from streamlit import source_util

        found = getattr(source_util, "get_pages")(script)  # noqa: B009  (gone since 1.44)
    else:
        found = manager.get_pages()
    return [
        PageInfo(
            hash=page["page_script_hash"],
            title=str(page.get("page_name", "")),
            url=str(page.get("url_pathname", page.get("page_name", ""))),
            path=str(page.get("script_path", "")),
        )
        for page in found.values()
    ]


def watch_ids(
    tell: Callable[[str, str, dict[str, Any]], None],
    hint: Callable[[str, dict[str, Any]], None],
) -> None:
    """Call ``tell(id, element type, arguments)`` whenever an element's id is computed.

    The arguments are those that the id depends on; ``hint(id, arguments)`` is called with all.
    """
    if VERSION < (1, 39):
        owner = importlib.import_module("streamlit.runtime.state.common")
        original = owner.compute_widget_id
    else:
        owner = importlib.import_module("streamlit.elements.lib.utils")
        original = owner._compute_element_id

    def compute(element_type: str, user_key: str | None = None, **arguments: Any) -> str:
        widget_id: str = original(element_type, user_key=user_key, **arguments)
        tell(widget_id, element_type, arguments)
        if VERSION < (1, 39):
            hint(widget_id, arguments)
        return widget_id

    replace_everywhere(original, compute)
    if VERSION >= (1, 39):
        outer = owner.compute_and_register_element_id

        def register(element_type: str, **arguments: Any) -> str:
            widget_id: str = outer(element_type, **arguments)
            hint(widget_id, arguments)
            return widget_id

        replace_everywhere(outer, register)


def replace_everywhere(original: Any, replacement: Any) -> None:
    """Put ``replacement`` where any module of Streamlit holds ``original`` under its name."""
    name = original.__name__
    for path, module in list(sys.modules.items()):
        if path.partition(".")[0] == "streamlit" and vars(module).get(name) is original:
            setattr(module, name, replacement)


def exceptions_of_control() -> Iterable[type]:
    """Return the exceptions by which ``st.rerun`` and ``st.stop`` end a run."""
    from streamlit.runtime.scriptrunner import RerunException, StopException

    return RerunException, StopException


def watch_exceptions(tell: Callable[[BaseException], None]) -> None:
    """Call ``tell(error)`` for every exception of the app that reaches the page."""
    from streamlit import error_util

    # Since 1.64 scripts go through a second function, with a handler of the app's own.
    names = ("handle_user_script_exception", "handle_uncaught_app_exception")
    original: Any = next(found for name in names if (found := getattr(error_util, name, None)))

    assert original is not None

    def handle(error: BaseException, *args: Any, **options: Any) -> Any:
        tell(error)
        return original(error, *args, **options)

    replace_everywhere(original, handle)


def is_internal(key: Any) -> bool:
    """Say whether Streamlit keeps this entry for itself."""
    return isinstance(key, str) and key.startswith("$$STREAMLIT_INTERNAL_KEY")


def id_of(state: Any, key: Any) -> Any:
    """Return the id of the widget that has this key, or the key."""
    return state._get_widget_id(key)


def current_page() -> str:
    """Return the hash of the page that the run on this thread belongs to."""
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    context = get_script_run_ctx()
    return str(getattr(context, "page_script_hash", "") or "") if context else ""


def store_file(manager: Any, session_id: str, file_id: str, name: str, data: bytes) -> None:
    """Store an uploaded file as the server's upload address does."""
    import mimetypes

    from streamlit.runtime.uploaded_file_manager import UploadedFileRec

    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    manager.add_file(session_id, UploadedFileRec(file_id, name, kind, data))


def run_of(message: Any) -> tuple[str, list[str]]:
    """Return the id of the run that a ``new_session`` message begins, and its fragments' ids."""
    session = message.new_session
    if hasattr(session, "script_run_id"):
        return session.script_run_id, list(getattr(session, "fragment_ids_this_run", ()))
    run = message.metadata.run
    return run.script_run_id, list(run.fragment_ids)


def is_repeated(field: Any) -> bool:
    """Say whether a field of a message is a list; newer protobuf has a property for it."""
    if hasattr(field, "is_repeated"):
        return bool(field.is_repeated)
    return bool(field.label == field.LABEL_REPEATED)
