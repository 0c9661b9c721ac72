"""A widget for all pages, drawn by the entrypoint, that `st.switch_page` leaves alone."""

import streamlit as st

st.title("A widget for all pages")
st.caption("Try: choose another currency, and change pages by the sidebar and by the button.")

with st.sidebar:
    st.selectbox("Currency", ["EUR", "USD", "JPY"], key="currency", persist_state="session")
page = st.navigation([st.Page("page_shop.py", title="Shop"), st.Page("page_cart.py", title="Cart")])
page.run()
