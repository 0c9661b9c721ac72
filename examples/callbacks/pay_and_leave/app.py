"""Work and page switch in one callback."""

import streamlit as st

st.session_state.setdefault("steps", [])
cart = st.Page("page_cart.py", title="Cart")
thanks = st.Page("page_thanks.py", title="Thanks")
st.navigation([cart, thanks]).run()
