"""The second page with a field named city."""

import streamlit as st

st.title("The other page")
st.caption("Try: see that this field does not have the city of the first page.")

st.text_input("City", key="city")
st.write("City:", st.session_state.city)
