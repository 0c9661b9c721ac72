import streamlit as st

DEPOTS = {
    "North": ["Bergen", "Oslo", "Tromso"],
    "South": ["Rome", "Malta"],
    "East": ["Riga", "Vilnius", "Lviv"],
}

st.title("Delivery")
region = st.selectbox("Region", list(DEPOTS))

depot = st.selectbox("Depot", DEPOTS[region], key=f"depot_{region}")
express = st.checkbox("Express")
st.text(f"From {depot} ({region})" + (", express" if express else ""))
