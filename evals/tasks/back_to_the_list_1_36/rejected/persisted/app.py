import streamlit as st
from orders import ORDERS

CITIES = ["Bergen", "Oslo", "Tromsø"]

st.title("Orders")
city = st.selectbox("City", CITIES, key="city", persist_state="session")
unpaid = st.checkbox("Only unpaid", key="unpaid", persist_state="session")

for order in ORDERS:
    if order.city == city and not (unpaid and order.paid):
        st.write(f"{order.number}: {order.customer}")
