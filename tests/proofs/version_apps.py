"""Small apps and signatures for the proofs about Streamlit versions."""

from __future__ import annotations

import inspect

import streamlit as st
from streamlit.testing.v1 import AppTest


def open_script(script: str) -> AppTest:
    """Run an app given as its source, with time enough for an old version's first import."""
    return AppTest.from_string(script, default_timeout=20).run()


def parameters(command: str) -> set[str]:
    """Return the parameter names of ``st.<command>``, none where there is no such command."""
    return set(inspect.signature(getattr(st, command, lambda: None)).parameters)
