"""Defaults from a function: every session gets lists and dicts of its own."""

import settings
import streamlit as st

st.title("Defaults of my own")
st.caption("Try: add a tag and open a second tab. It begins with the plain default.")

if "tags" not in st.session_state:
    st.session_state.update(settings.defaults())

st.button("Add a tag", on_click=lambda: st.session_state.tags.append("mine"))
st.text(f"Tags: {st.session_state.tags}")
