"""Sessions of apps that a test writes inline, and what they show."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def session(script: str) -> AppTest:
    """Return a new session of the app whose source is ``script``, not yet run."""
    return AppTest.from_string(script, default_timeout=10)


def texts(app: AppTest) -> list[str]:
    """Return what ``st.text`` shows.

    Raises ``AssertionError`` where an exception stands on the page.
    """
    assert not app.exception, app.exception[0].message
    return [element.value for element in app.text]
