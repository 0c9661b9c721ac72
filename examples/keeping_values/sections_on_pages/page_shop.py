"""The first page."""

import streamlit as st

st.subheader("Shop")
if st.button("To the cart"):
    st.switch_page("page_cart.py")
