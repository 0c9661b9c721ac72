import streamlit as st
from orders import ORDERS

CITIES = ["Bergen", "Oslo", "Tromsø"]

for key in ("city", "unpaid"):
    if key in st.session_state:
        st.session_state[key] = st.session_state[key]

st.title("Orders")
city = st.selectbox("City", CITIES, key="city")
unpaid = st.checkbox("Only unpaid", key="unpaid")

for order in ORDERS:
    if order.city == city and not (unpaid and order.paid):
        st.write(f"{order.number}: {order.customer}")
