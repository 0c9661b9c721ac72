"""Bound widgets on two pages, and a button that opens the second page with a value."""

import streamlit as st

st.title("Bound widgets and pages")
st.caption("Try: choose a city, open an order by its button, come back, and watch the address.")

pages = [st.Page("page_list.py", title="List"), st.Page("page_order.py", title="Order")]
st.navigation(pages).run()
