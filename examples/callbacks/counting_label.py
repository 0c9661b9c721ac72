"""Give a button whose label counts its own clicks a key, so that it stays the same button."""

import streamlit as st

st.title("A label that counts")
st.caption("Try: click. The label counts, and the thanks come with each click.")

st.session_state.setdefault("likes", 0)


def like() -> None:
    st.session_state.likes += 1


if st.button(f"Like ({st.session_state.likes})", key="like", on_click=like):
    st.write("Thanks!")
