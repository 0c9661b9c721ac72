import streamlit as st

DEPOTS = {
    "North": ["Bergen", "Oslo", "Tromso"],
    "South": ["Rome", "Malta"],
    "East": ["Riga", "Vilnius", "Lviv"],
}

st.title("Delivery")
region = st.selectbox("Region", list(DEPOTS))

if "depots" not in st.session_state:
    st.session_state.depots = DEPOTS[region]

depot = st.selectbox("Depot", st.session_state.depots)
express = st.checkbox("Express")
st.text(f"From {depot} ({region})" + (", express" if express else ""))
