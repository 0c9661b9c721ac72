import streamlit as st
from orders import ORDERS

CITIES = ["Bergen", "Oslo", "Tromsø"]


def keep():
    st.session_state.filters = (st.session_state.city, st.session_state.unpaid)


st.title("Orders")
st.session_state.city, st.session_state.unpaid = st.session_state.get("filters", ("Bergen", False))
city = st.selectbox("City", CITIES, key="city", on_change=keep)
unpaid = st.checkbox("Only unpaid", key="unpaid", on_change=keep)

for order in ORDERS:
    if order.city == city and not (unpaid and order.paid):
        st.write(f"{order.number}: {order.customer}")
