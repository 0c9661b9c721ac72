"""A shadow key: the value lives under a plain key, the widget has a key of its own."""

import streamlit as st

st.title("Shadow key")
st.caption("Try: type a name, visit the other page, rename there, and come back.")

st.session_state.setdefault("name", "Ann")
pages = [st.Page("page_form.py", title="Form"), st.Page("page_summary.py", title="Summary")]
st.navigation(pages).run()
