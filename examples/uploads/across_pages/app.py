"""Keep an uploaded file for the other pages: its bytes, in a key of your own."""

import streamlit as st

st.session_state.setdefault("document", None)

st.navigation([st.Page("page_upload.py"), st.Page("page_report.py")]).run()
