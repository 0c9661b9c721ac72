"""A filter bound to the URL: the browser shows the edit there, AppTest does not."""

import streamlit as st

st.title("A bound filter")
st.caption("Try: type a word and look at the address.")

st.text_input("Filter", key="filter", bind="query-params")
st.text(f"Filter: {st.session_state.filter}")
