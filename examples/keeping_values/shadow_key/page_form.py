"""The page that draws the widget."""

import streamlit as st


def keep():
    st.session_state.name = st.session_state._name


st.session_state._name = st.session_state.name
st.text_input("Name", key="_name", on_change=keep)
st.text(f"Kept: {st.session_state.name}")
