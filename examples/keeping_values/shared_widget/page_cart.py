"""The second page."""

import streamlit as st

st.text(f"Sum in {st.session_state.currency}")
if st.button("Back to the shop"):
    st.switch_page("page_shop.py")
