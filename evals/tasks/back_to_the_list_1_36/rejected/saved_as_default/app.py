import streamlit as st
from orders import ORDERS

CITIES = ["Bergen", "Oslo", "Tromsø"]

saved = st.session_state.setdefault("saved", {"city": "Bergen", "unpaid": False})

st.title("Orders")
city = st.selectbox("City", CITIES, index=CITIES.index(saved["city"]), key="city")
unpaid = st.checkbox("Only unpaid", value=saved["unpaid"], key="unpaid")
saved["city"] = city
saved["unpaid"] = unpaid

for order in ORDERS:
    if order.city == city and not (unpaid and order.paid):
        st.write(f"{order.number}: {order.customer}")
