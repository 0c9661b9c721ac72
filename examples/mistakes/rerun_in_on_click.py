"""BAD: `st.rerun()` at the end of a callback throws the click away."""

import streamlit as st

st.title("Rerun in on_click")
st.caption("Watch: the count goes up, but the greeting under the button never comes.")

st.session_state.setdefault("count", 0)


def count_up() -> None:
    st.session_state.count += 1
    st.rerun()


if st.button("Greet", on_click=count_up):
    st.success("Hello!")
st.metric("Clicks", st.session_state.count)
