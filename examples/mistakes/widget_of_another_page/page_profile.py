"""The page that draws the widget."""

import streamlit as st

st.selectbox("User", ["Ann", "Bob"], key="user")
