"""Offer ids and look the record up by the chosen id, so that it is never out of date."""

import streamlit as st

st.title("Ids as options")
st.caption("Try: choose Tea, then raise the price twice. The choice follows.")

st.session_state.setdefault("price", 1)


def raise_price():
    st.session_state.price += 1


products = {id_: {"name": id_, "price": st.session_state.price} for id_ in ("Coffee", "Tea")}
chosen = st.selectbox("Product", list(products), format_func=lambda id_: products[id_]["name"])
st.button("Raise the price", on_click=raise_price)
st.write("Price of the choice:", products[chosen]["price"])
