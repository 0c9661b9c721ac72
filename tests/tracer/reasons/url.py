import streamlit as st

st.text_input("Filter", key="filter", bind="query-params")
