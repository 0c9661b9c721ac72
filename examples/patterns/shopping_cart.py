"""A cart: quantities by product id, changed in callbacks, totals computed and never stored."""

import streamlit as st

st.title("Shopping cart")
st.caption("Try: add products, change an amount, set one to 0, and order.")

PRODUCTS = {11: ("Tea", 4.0), 12: ("Rum", 18.5), 13: ("Ale", 2.5)}
state = st.session_state
state.setdefault("cart", {})
state.setdefault("order", None)


def put(product, amount):
    state.order = None
    state.cart = {**state.cart, product: amount}
    if not amount:
        del state.cart[product]
    state[f"amount_{product}"] = amount


def changed(product):
    put(product, state[f"amount_{product}"])


def order():
    state.order, state.cart = state.cart, {}


with st.container(horizontal=True):
    for product, (name, price) in PRODUCTS.items():
        more = state.cart.get(product, 0) + 1
        st.button(f"{name}, {price:.2f}", key=f"add_{product}", on_click=put, args=(product, more))

for product in state.cart:
    state.setdefault(f"amount_{product}", state.cart[product])
    label = PRODUCTS[product][0]
    st.number_input(label, 0, key=f"amount_{product}", on_change=changed, args=(product,))

total = sum(PRODUCTS[product][1] * amount for product, amount in state.cart.items())
st.metric("Total", f"{total:.2f}")
st.button("Order", on_click=order, disabled=not state.cart)
if state.order:
    st.success("Ordered: " + ", ".join(f"{n} × {PRODUCTS[p][0]}" for p, n in state.order.items()))
