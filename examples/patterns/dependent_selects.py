"""Select boxes that depend on each other: each choice is checked against its options first."""

import streamlit as st

st.title("Dependent selects")
st.caption("Try: choose Norway, Bergen, then Italy. What does not fit any more starts over.")

PLACES = {
    "Norway": {"Oslo": ["Frogner", "Sentrum"], "Bergen": ["Sandviken", "Sentrum"]},
    "Italy": {"Rome": ["Trastevere", "Monti"], "Milan": ["Brera", "Navigli"]},
}


def select(label, options, key):
    """Draw a select box; a stored choice that is no option becomes the first option."""
    if st.session_state.get(key) not in options:
        st.session_state[key] = options[0]
    return st.selectbox(label, options, key=key)


country = select("Country", list(PLACES), "country")
city = select("City", list(PLACES[country]), "city")
district = select("District", PLACES[country][city], "district")
st.success(f"{district}, {city}, {country}")
