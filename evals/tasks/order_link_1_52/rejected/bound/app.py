import streamlit as st

ORDERS = [("Ada", "new"), ("Bob", "new"), ("Ada", "shipped"), ("Cem", "returned")]
STATUSES = ["all", "new", "shipped", "returned"]

st.title("Orders")

status = st.radio("Status", STATUSES, key="status", bind="query-params")
customer = st.text_input("Customer", key="customer", bind="query-params")

found = [
    f"{name} {state}"
    for name, state in ORDERS
    if status in ("all", state) and customer in ("", name)
]
st.text(f"{status}, {customer or 'anybody'}: {', '.join(found) or 'nothing'}")
