"""The first page with a field named city."""

import streamlit as st

st.title("One key, two pages")
st.caption("Try: type a city, go to the other page and come back.")

st.text_input("City", key="city")
st.write("City:", st.session_state.city)
