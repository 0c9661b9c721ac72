"""The page with the bound widget."""

import streamlit as st


def choose_rome():
    st.session_state.city = "Rome"


clicked = st.button("Rome on the map", on_click=choose_rome)
st.selectbox("City", ["all", "Oslo", "Rome"], key="city", bind="query-params")
if clicked:
    st.switch_page("page_map.py")  # raises: StreamlitAPIException
