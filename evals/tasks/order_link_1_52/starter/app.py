import streamlit as st

ORDERS = [("Ada", "new"), ("Bob", "new"), ("Ada", "shipped"), ("Cem", "returned")]
STATUSES = ["all", "new", "shipped", "returned"]

st.title("Orders")

link = st.query_params
status = st.radio("Status", STATUSES, index=STATUSES.index(link.get("status", "all")))
customer = st.text_input("Customer", link.get("customer", ""))

link.status = status
link.customer = customer

found = [
    f"{name} {state}"
    for name, state in ORDERS
    if status in ("all", state) and customer in ("", name)
]
st.text(f"{status}, {customer or 'anybody'}: {', '.join(found) or 'nothing'}")
