import streamlit as st
import warehouse

st.title("Deliveries")
st.text_input("Customer", key="customer")
st.button("Refresh")

if st.session_state.customer:
    deliveries = warehouse.query(st.session_state.customer)
    st.write(f"{deliveries['customer']}: {', '.join(deliveries['parcels'])}")
    st.caption(f"Query number {deliveries['number']}")

st.toggle("Details")
