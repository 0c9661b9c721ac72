"""Select boxes that depend on each other, and remember what was chosen under each parent."""

import streamlit as st

st.title("Dependent selects")
st.caption("Try: choose Norway, Bergen, then Italy, then Norway again. Bergen is back.")

PLACES = {
    "Norway": {"Oslo": ["Frogner", "Sentrum"], "Bergen": ["Sandviken", "Sentrum"]},
    "Italy": {"Rome": ["Trastevere", "Monti"], "Milan": ["Brera", "Navigli"]},
}
remembered = st.session_state.setdefault("remembered", {})


def select(label, options, key, parent):
    """Draw a select box; a choice that does not fit becomes the last one under this parent."""
    if st.session_state.get(key) not in options:
        st.session_state[key] = remembered.get((key, parent), options[0])
    choice = st.selectbox(label, options, key=key)
    remembered[key, parent] = choice
    return choice


country = select("Country", list(PLACES), "country", parent=None)
city = select("City", list(PLACES[country]), "city", parent=country)
district = select("District", PLACES[country][city], "district", parent=city)
st.success(f"{district}, {city}, {country}")
