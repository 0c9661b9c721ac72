"""Give a key its first value once a session, however often the script reruns."""

import streamlit as st

st.title("Initialise once")
st.caption("Try: add orders, then rerun. The list is loaded once, the greeting is built every run.")

calls = st.session_state.setdefault("calls", {"load_orders": 0, "build_greeting": 0})


def load_orders():
    calls["load_orders"] += 1
    return ["tea", "bread"]


def build_greeting():
    calls["build_greeting"] += 1
    return "Good morning"


if "orders" not in st.session_state:
    st.session_state.orders = load_orders()
st.session_state.setdefault("greeting", build_greeting())

if st.button("Add butter"):
    st.session_state.orders.append("butter")
st.button("Rerun")
st.write(st.session_state.greeting, st.session_state.orders)
st.json(calls)
