"""BAD: a button without key whose label changes between runs."""

import streamlit as st

st.title("Changing label")
st.caption("Watch: the first button counts, but never says thanks; the keyed one does both.")

st.session_state.setdefault("likes", 0)


def like() -> None:
    st.session_state.likes += 1


if st.button(f"Like ({st.session_state.likes})", on_click=like):
    st.write("Thanks!")
if st.button(f"Like too ({st.session_state.likes})", key="like", on_click=like):
    st.write("Thanks, with a key!")
