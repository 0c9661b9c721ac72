"""A choice made on one page, read on the others, and still there on the way back."""

import streamlit as st

st.title("A choice for all pages")
st.caption(
    "Try: choose a user and type a draft, look at the orders, come back. Then open the "
    "address of the orders page in a new tab."
)

st.session_state.setdefault("user", "Ann")
pages = [st.Page("page_profile.py", title="Profile"), st.Page("page_orders.py", title="Orders")]
st.navigation(pages).run()
