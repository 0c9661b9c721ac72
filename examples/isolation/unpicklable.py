"""Session state takes any object, also one that cannot be pickled, unless configured otherwise."""

import threading

import streamlit as st

st.title("A lock in session state")
st.caption("Try: set `runner.enforceSerializableSessionState`, and it ends in an exception.")

if "lock" not in st.session_state:
    st.session_state.lock = threading.Lock()

with st.session_state.lock:
    st.text("The lock is kept")
