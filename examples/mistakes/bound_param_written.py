"""BAD: writing the query parameter of a bound widget."""

import streamlit as st

st.title("Write a bound parameter")
st.caption("Watch: the button ends in an exception instead of choosing Rome.")

st.selectbox("City", ["all", "Oslo", "Rome"], key="city", bind="query-params")
if st.button("Rome"):
    st.query_params["city"] = "Rome"  # raises: StreamlitAPIException
