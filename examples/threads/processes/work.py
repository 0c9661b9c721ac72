"""What the child process runs: plain values in and out, no Streamlit."""

import sys


def describe(number):
    """Say what the child made of the main script that it imported."""
    main = sys.modules["__main__"]
    session = "with" if main.has_session else "without"
    return f"{number * number}, where app.py was imported as {main.__name__}, {session} a session"
