"""BAD: a guard that tests another key than the one it sets."""

import streamlit as st

st.title("A guard that never closes")
st.caption("Watch: click as often as you like, and the count stays at 1.")

if "counter" not in st.session_state:
    st.session_state.count = 0

if st.button("Count"):
    st.session_state.count += 1
st.text(f"Count: {st.session_state.count}")
