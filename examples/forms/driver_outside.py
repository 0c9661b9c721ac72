"""A field that decides about the others stands outside the form."""

import streamlit as st

st.title("Driver outside the form")
st.caption("Try: change the country: the cities follow at once.")

CITIES = {"Peru": ["Lima", "Cusco"], "Chile": ["Santiago", "Arica"]}

country = st.selectbox("Country", list(CITIES), key="country")
with st.form("address"):
    st.selectbox("City", CITIES[country], key="city")
    st.form_submit_button("Save")
st.write("Saved:", st.session_state.city)
