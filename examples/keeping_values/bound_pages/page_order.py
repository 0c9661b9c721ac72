"""The page that the URL can open with an order."""

import streamlit as st

st.selectbox("Order", ["none", "1", "2", "3"], key="order", bind="query-params")
st.text(f"City: {st.session_state.get('city', 'gone')}")
