"""The fields of both pages."""

import streamlit as st


def draw_fields():
    st.text_input("Plain", key="plain")
    st.text_input("Of the page", key="page", persist_state="page")
    st.text_input("Of the session", key="session", persist_state="session")
    st.text_input("Of the URL", key="url", bind="query-params")
    st.button("Rerun")
