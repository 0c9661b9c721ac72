import streamlit as st
from orders import ORDERS, keep_filters

keep_filters()

st.title("One order")
number = st.number_input("Number", 101, 106)
order = next(order for order in ORDERS if order.number == number)
st.write(f"{order.customer}, {order.city}, {'paid' if order.paid else 'unpaid'}")
