"""BAD: reading a widget of one page on another one."""

import streamlit as st

st.title("A widget of another page")
st.caption("Watch: choose Bob, look at the orders, and rerun there: nobody's orders.")

pages = [st.Page("page_profile.py", title="Profile"), st.Page("page_orders.py", title="Orders")]
st.navigation(pages).run()
