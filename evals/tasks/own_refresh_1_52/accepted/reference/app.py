import streamlit as st
import warehouse

st.title("Deliveries")
customer = st.text_input("Customer", key="customer")
loaded = st.session_state.setdefault("loaded", {})
if st.button("Refresh"):
    loaded.clear()

if customer:
    if customer not in loaded:
        loaded[customer] = warehouse.query(customer)
    deliveries = loaded[customer]
    st.write(f"{deliveries['customer']}: {', '.join(deliveries['parcels'])}")
    st.caption(f"Query number {deliveries['number']}")

st.toggle("Details")
