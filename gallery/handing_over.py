"""Turn a session of the gallery's server into a session of one example app.

The gallery shows an example in a frame, and the frame opens the gallery's own address with
``embed_options=run:<example>``. The first run of the session that this starts makes the example
the session's main script. From then on Streamlit knows of nothing else: state, widgets, callbacks,
pages, exceptions and ``st.stop`` are those of ``streamlit run <example>``, and no other session
can see them. Streamlit keeps ``embed_options`` out of ``st.query_params``, so an example does not
notice it either, and where there is an ``embed`` carries it along when the page changes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import parse_qs, quote

from streamlit.runtime import exists, get_instance
from streamlit.runtime.script_data import ScriptData
from streamlit.runtime.scriptrunner import RerunData, RerunException, get_script_run_ctx
from streamlit.util import calc_hash

from gallery import watching
from gallery.catalogue import ROOT

RUN, WATCH = "run:", "watch:"
# What a frame leaves out and a tab has.
IN_A_TAB = ("show_toolbar", "show_padding", "show_colored_line")


def address(example: str, watch: str = "", *, theme: str = "") -> str:
    """Return the address, from the server's root, that runs the example called ``example``.

    With ``watch``, a name made up by the caller, the session's runs are kept under that name and
    the app is drawn as in a frame, in the ``theme`` "light" or "dark" if that is given.
    """
    options = [RUN + example, *([WATCH + watch] if watch else IN_A_TAB)]
    if theme:
        options.append(f"{theme}_theme")
    query = [("embed", "true"), *(("embed_options", option) for option in options)]
    return "/?" + "&".join(f"{name}={quote(value, safe=':/')}" for name, value in query)


def asked_for() -> tuple[str, str]:
    """Return the example that this run's address asks for, and the name to watch it under."""
    context = get_script_run_ctx()
    options = parse_qs(context.query_string).get("embed_options", []) if context else []

    def value(prefix: str) -> str:
        return next((each[len(prefix) :] for each in options if each.startswith(prefix)), "")

    return value(RUN), value(WATCH)


def entrypoint_called(name: str) -> Path:
    """Return the entrypoint of the example called ``name``, which comes from an address.

    Raises ``ValueError`` where no example has this name.
    """
    entrypoint = (ROOT / name).resolve()
    if not (entrypoint.is_relative_to(ROOT / "examples") and entrypoint.suffix == ".py"):
        raise ValueError(f"{name!r} is no example")
    if not entrypoint.is_file():
        raise ValueError(f"there is no example {name!r}")
    return entrypoint


def hand_over(entrypoint: Path, watch: str) -> NoReturn:
    """Make ``entrypoint`` the main script of this session, and run it.

    Sets what Streamlit 1.67 sets in the constructors of AppSession, ScriptRunner and PagesManager.
    """
    context = get_script_run_ctx()
    assert context is not None, "only a script that Streamlit runs can be handed over"
    assert exists(), "only a server's session can be handed over"
    found: Any = get_instance()._session_mgr.get_active_session_info(context.session_id)
    assert found is not None, "a session that runs a script is active"
    session, runner, pages = found.session, found.session._scriptrunner, context.pages_manager
    path = str(entrypoint)
    session._script_data = ScriptData(path)
    runner._main_script_path = path
    context.main_script_path = path
    pages._main_script_path = path
    pages._main_script_hash = calc_hash(path)
    pages._pages = None
    if watch:
        watching.watch(session, runner, watch)
    raise RerunException(
        RerunData(
            query_string=context.query_string,
            page_script_hash="",
            page_name=pages.intended_page_name or "",
            context_info=context.context_info,
        )
    )
