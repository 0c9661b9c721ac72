import streamlit as st

DEPOTS = {
    "North": ["Bergen", "Oslo", "Tromso"],
    "South": ["Rome", "Malta"],
    "East": ["Riga", "Vilnius", "Lviv"],
}

st.title("Delivery")
region = st.selectbox("Region", list(DEPOTS))

depots = DEPOTS[region]
position = st.session_state.setdefault("position", {}).get(region, 0)
depot = st.selectbox("Depot", depots, index=position)
st.session_state.position[region] = depots.index(depot)
express = st.checkbox("Express")
st.text(f"From {depot} ({region})" + (", express" if express else ""))
