"""Filters that live in the URL: shared by copying it, kept by F5, emptied by a button."""

import streamlit as st

st.title("Shareable filters")
st.caption("Try: filter, copy the address into a new tab, spoil it by hand, reset.")

ORDERS = [
    {"city": "Oslo", "kind": "tea", "amount": 40},
    {"city": "Rome", "kind": "rum", "amount": 15},
    {"city": "Rome", "kind": "tea", "amount": 70},
    {"city": "Lima", "kind": "ale", "amount": 25},
]
DEFAULTS = {"city": "All", "kinds": [], "least": 0, "largest": False}


def reset():
    for key, value in DEFAULTS.items():
        st.session_state[key] = value


with st.sidebar:
    city = st.selectbox("City", ["All", "Lima", "Oslo", "Rome"], key="city", bind="query-params")
    kinds = st.multiselect("Kinds", ["ale", "rum", "tea"], key="kinds", bind="query-params")
    least = st.slider("Amount from", 0, 100, key="least", bind="query-params")
    largest = st.toggle("Largest first", key="largest", bind="query-params")
    st.button("Reset", on_click=reset)

orders = [
    order
    for order in ORDERS
    if city in ("All", order["city"])
    and (not kinds or order["kind"] in kinds)
    and order["amount"] >= least
]
if largest:
    orders.sort(key=lambda order: -order["amount"])
st.dataframe(orders, hide_index=True)
st.text(f"{len(orders)} of {len(ORDERS)} orders")
