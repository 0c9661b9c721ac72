"""Session-scoped caches: one result for each session, released when the session disconnects."""

import logging
import secrets

import streamlit as st

st.title("One result for each session")
st.caption("Try: rerun and the numbers stay. Reload, or open a second tab, and they are new.")


@st.cache_data(scope="session")
def report():
    return secrets.token_hex(4)


@st.cache_resource(scope="session", on_release=lambda handle: logging.warning("closed %s", handle))
def handle():
    return secrets.token_hex(4)


st.button("Rerun")
st.text(f"cache_data: {report()}")
st.text(f"cache_resource: {handle()}")
