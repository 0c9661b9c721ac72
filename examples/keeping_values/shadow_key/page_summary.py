"""The page that reads and changes the kept value."""

import streamlit as st


def rename():
    st.session_state.name = "Bob"


st.button("Rename", on_click=rename)
st.text(f"Kept: {st.session_state.name}")
