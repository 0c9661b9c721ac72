"""The first page."""

import streamlit as st

st.text(f"Prices in {st.session_state.currency}")
if st.button("To the cart"):
    st.switch_page("page_cart.py")
