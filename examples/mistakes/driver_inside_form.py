"""BAD: a field that decides about another one stands in the same form."""

import streamlit as st

st.title("Driver inside the form")
st.caption("Watch: change the country: the cities stay those of the other country.")

CITIES = {"Peru": ["Lima", "Cusco"], "Chile": ["Santiago", "Arica"]}

with st.form("address"):
    country = st.selectbox("Country", list(CITIES), key="country")
    st.selectbox("City", CITIES[country], key="city")
    st.form_submit_button("Save")
st.write("Saved:", st.session_state.country, st.session_state.city)
