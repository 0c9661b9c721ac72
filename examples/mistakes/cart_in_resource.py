"""BAD: a shopping cart in `cache_resource`, one object for all users."""

import streamlit as st

st.title("A cart for everybody")
st.caption("Watch: add something and open a second tab. It shows the same cart.")


@st.cache_resource
def cart():
    return []


st.button("Add tea", on_click=lambda: cart().append("tea"))
st.text(f"Cart: {cart()}")
