"""Filter while the user types, without a rerun for each key stroke."""

import streamlit as st

st.title("Search as you type")
st.caption("Try: type slowly, then fast. The list follows after a short pause.")

CITIES = ["Oslo", "Bergen", "Rome", "Milan", "Kyiv"]

text = st.text_input("Search", key="text", live="400ms")
for city in CITIES:
    if text.lower() in city.lower():
        st.write(city)
