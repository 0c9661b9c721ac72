"""BAD: per-user data in an imported module: a global, and a class attribute."""

import basket
import streamlit as st

st.title("State in a module")
st.caption("Watch: add something and open a second tab. It shows your items.")


def add():
    basket.items.append("tea")
    basket.Basket.count += 1


st.button("Add tea", on_click=add)
st.text(f"Items: {basket.items}")
st.text(f"Count: {basket.Basket.count}")
