"""A list in session state, under a key that no method is called."""

import streamlit as st

st.title("A list that grows")
st.caption("Try: add bread twice. The list is the same in brackets and with the dot.")

st.session_state.setdefault("cart_items", [])
if st.button("Add bread"):
    st.session_state.cart_items.append("bread")
st.write("Stored:", st.session_state["cart_items"])
