"""The first page."""

import streamlit as st

st.text(f"Prices in {st.session_state.currency}")
st.page_link("page_cart.py", label="To the cart by link")
if st.button("To the cart"):
    st.switch_page("page_cart.py")
