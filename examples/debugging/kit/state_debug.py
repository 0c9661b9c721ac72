"""A debugging kit to copy beside an app: which run changed which key, and who did it.

Call `begin()` first and `panel()` last in the script, and pass callbacks through `logged`.
"""

import functools
import logging

import streamlit as st

RUN, SEEN, LOG, ENDED = "_debug_run", "_debug_seen", "_debug_log", "_debug_ended"
MASKED = ("token", "password", "secret", "cookie")
logger = logging.getLogger(__name__)


def snapshot():
    """Return every visible key with the text of its value, sorted; secrets are masked."""
    return {
        key: "***" if any(word in key.lower() for word in MASKED) else repr(value)[:100]
        for key, value in sorted(st.session_state.items())
        if not key.startswith("_debug_")
    }


def note(run, who):
    """Log what changed since the last note, as the work of `who`."""
    before, now = st.session_state.get(SEEN, {}), snapshot()
    for key in sorted(before.keys() | now.keys()):
        old, new = before.get(key, "(missing)"), now.get(key, "(missing)")
        if old != new:
            write(f"run {run}, {who}: {key}: {old} -> {new}")
    st.session_state[SEEN] = now


def write(line):
    """Put a line into the panel's log and the server's."""
    logger.info(line)
    st.session_state[LOG] = [*st.session_state.get(LOG, []), line][-50:]


def begin():
    """Count the run, and note what changed since the end of the last one."""
    run = st.session_state[RUN] = st.session_state.get(RUN, 0) + 1
    ended = st.session_state.get(ENDED, run - 1) == run - 1
    note(run, "before it" if ended else "before it, or the script that stopped")


def logged(callback):
    """Return `callback` wrapped so that its call and its changes are logged."""

    @functools.wraps(callback)
    def wrapper(*args, **kwargs):
        run = st.session_state[RUN] + 1
        note(run, "before it")
        write(f"run {run}, callback {callback.__name__} called with {args} {kwargs}")
        callback(*args, **kwargs)
        note(run, f"callback {callback.__name__}")

    return wrapper


def panel():
    """Note what the script changed, and draw the log and the state."""
    run = st.session_state[ENDED] = st.session_state[RUN]
    note(run, "script")
    with st.expander("State and log"):
        st.caption(f"Run {run}")
        st.code("\n".join(st.session_state.get(LOG, [])), language=None)
        st.json(snapshot())
