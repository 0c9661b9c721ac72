"""Keeping a page's widget alive on a Streamlit that has no `persist_state`."""

import streamlit as st

st.title("Keep alive")
st.caption("Try: type a name, visit the other page, rerun there, and come back.")

for key in ("name",):
    if key in st.session_state:
        st.session_state[key] = st.session_state[key]
pages = [st.Page("page_form.py", title="Form"), st.Page("page_summary.py", title="Summary")]
st.navigation(pages).run()
