"""The second page."""

import streamlit as st

st.subheader("Cart")
