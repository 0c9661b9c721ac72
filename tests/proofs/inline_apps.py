"""Apps of a few lines that a proof writes beside its assertion."""

from __future__ import annotations

from typing import Any

import harness
from sessions import session
from streamlit.testing.v1 import AppTest


def run_lines(*lines: str, **state: Any) -> AppTest:
    """Run the app made of ``lines`` once, with ``st`` imported and session state seeded."""
    app = session("\n".join(["import streamlit as st", *lines]))
    for key, value in state.items():
        app.session_state[key] = value
    return app.run()


def raised_by(*lines: str, **state: Any) -> str:
    """Return the class name of the exception that the first run of such an app ends with.

    The empty text stands for no exception.
    """
    raised = harness.raised_on_page(run_lines(*lines, **state))
    return raised[0].type if raised else ""


def assigned(call: str, value: Any) -> AppTest:
    """Return an app that assigns ``value`` to ``k`` in its first run and shows what ``call`` gives.

    ``returned`` in its session state is what the widget returned in the latest run.
    """
    return run_lines(
        "import datetime as dt",
        "if 'done' not in st.session_state:",
        f"    st.session_state.update(done=True, k={value!r})".replace("datetime.", "dt."),
        f"st.session_state.returned = {call}",
    )
