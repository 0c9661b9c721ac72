import streamlit as st
import warehouse

st.title("Deliveries")
st.text_input("Customer", key="customer")
if st.button("Refresh"):
    st.session_state.pop("deliveries", None)

if st.session_state.customer:
    if "deliveries" not in st.session_state:
        st.session_state.deliveries = warehouse.query(st.session_state.customer)
    deliveries = st.session_state.deliveries
    st.write(f"{deliveries['customer']}: {', '.join(deliveries['parcels'])}")
    st.caption(f"Query number {deliveries['number']}")

st.toggle("Details")
