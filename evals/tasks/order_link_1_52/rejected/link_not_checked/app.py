import streamlit as st

ORDERS = [("Ada", "new"), ("Bob", "new"), ("Ada", "shipped"), ("Cem", "returned")]
STATUSES = ["all", "new", "shipped", "returned"]

st.title("Orders")

state = st.session_state
if "status" not in state:
    state.status = st.query_params.get("status", "all")
    state.customer = st.query_params.get("customer", "")

status = st.radio("Status", STATUSES, key="status")
customer = st.text_input("Customer", key="customer")
st.query_params.update(status=status, customer=customer)

found = [
    f"{name} {state}"
    for name, state in ORDERS
    if status in ("all", state) and customer in ("", name)
]
st.text(f"{status}, {customer or 'anybody'}: {', '.join(found) or 'nothing'}")
