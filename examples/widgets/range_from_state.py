"""Make a slider a range by what session state holds, without value=."""

import streamlit as st

st.title("A range from session state")
st.caption("Try: move both handles.")

if "price" not in st.session_state:
    st.session_state.price = (20, 40)
low, high = st.slider("Price", 0, 100, key="price")
st.write("From", low, "to", high)
