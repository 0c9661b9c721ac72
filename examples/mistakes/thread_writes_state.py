"""BAD: a thread that writes to session state, which it does not have."""

import threading

import streamlit as st

st.title("A thread and session state")
st.caption("Watch: the result never arrives. It went to a state that all threads share.")


def work():
    st.session_state.setdefault("result", "from a thread")  # logs: missing ScriptRunContext


thread = threading.Thread(target=work)
thread.start()
thread.join()
st.text(f"Result: {st.session_state.get('result', 'nothing')}")
