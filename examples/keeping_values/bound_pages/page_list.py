"""The page with the filter."""

import streamlit as st

st.selectbox("City", ["all", "Oslo", "Rome"], key="city", bind="query-params")
if st.button("Open order 2"):
    st.switch_page("page_order.py", query_params={"order": "2"})
if st.button("To the orders"):
    st.switch_page("page_order.py", query_params={})
