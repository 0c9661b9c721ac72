"""BAD: options that are records, read anew in each run."""

import streamlit as st

st.title("Records as options")
st.caption("Watch: choose Tea, then raise the price twice. The choice is one price behind.")

st.session_state.setdefault("price", 1)


def raise_price():
    st.session_state.price += 1


def read_products():
    return [{"name": name, "price": st.session_state.price} for name in ("Coffee", "Tea")]


chosen = st.selectbox("Product", read_products(), format_func=lambda product: product["name"])
st.button("Raise the price", on_click=raise_price)
st.write("Price now:", st.session_state.price, "Price of the choice:", chosen["price"])
