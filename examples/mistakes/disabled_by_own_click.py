"""BAD: the callback disables the button whose click the script waits for."""

import streamlit as st

st.title("Disabled by its own click")
st.caption("Watch: the button goes grey and nothing is ever charged.")

st.session_state.setdefault("busy", False)
st.session_state.setdefault("charged", 0)


def lock() -> None:
    st.session_state.busy = True


if st.button("Charge", on_click=lock, disabled=st.session_state.busy):
    st.session_state.charged += 1
    st.session_state.busy = False
st.metric("Charged", st.session_state.charged)
