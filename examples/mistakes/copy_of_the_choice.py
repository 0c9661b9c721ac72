"""BAD: a copy of a dependent choice that only its own callback updates."""

import streamlit as st

st.title("A copy of the choice")
st.caption("Watch: choose Bergen, then Italy. The trip still goes to Bergen.")

CITIES = {"Norway": ["Oslo", "Bergen"], "Italy": ["Rome", "Milan"]}


def remember():
    st.session_state.destination = st.session_state.city


country = st.selectbox("Country", list(CITIES), key="country")
st.selectbox("City", CITIES[country], key="city", on_change=remember)
st.write("The trip goes to", st.session_state.get("destination"))
