"""A message from a callback, kept in state for one run and shown where it belongs."""

import streamlit as st

st.title("Flash message")
st.caption("Try: save: the message stands below the button and leaves with the next run.")


def save() -> None:
    st.session_state.flash = f"Saved {st.session_state.city}"


st.text_input("City", "Lima", key="city")
st.button("Save", on_click=save)
if message := st.session_state.pop("flash", None):
    st.success(message)
