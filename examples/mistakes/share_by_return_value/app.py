"""BAD: sharing a choice by storing the return value of a page's widget."""

import streamlit as st

st.title("Share by return value")
st.caption("Watch: choose Cem, look at the orders, go back to the profile: Ann again, everywhere.")

pages = [st.Page("page_profile.py", title="Profile"), st.Page("page_orders.py", title="Orders")]
st.navigation(pages).run()
