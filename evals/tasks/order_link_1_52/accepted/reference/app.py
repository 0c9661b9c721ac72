import streamlit as st

ORDERS = [("Ada", "new"), ("Bob", "new"), ("Ada", "shipped"), ("Cem", "returned")]
STATUSES = ["all", "new", "shipped", "returned"]

st.title("Orders")

state = st.session_state


def to_link():
    st.query_params.from_dict({"status": state.status, "customer": state.customer})


if "status" not in state:
    asked = st.query_params.get("status")
    state.status = asked if asked in STATUSES else "all"
    state.customer = st.query_params.get("customer", "")

status = st.radio("Status", STATUSES, key="status", on_change=to_link)
customer = st.text_input("Customer", key="customer", on_change=to_link)

found = [
    f"{name} {state}"
    for name, state in ORDERS
    if status in ("all", state) and customer in ("", name)
]
st.text(f"{status}, {customer or 'anybody'}: {', '.join(found) or 'nothing'}")
