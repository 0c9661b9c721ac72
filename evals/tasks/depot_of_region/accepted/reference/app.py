import streamlit as st

DEPOTS = {
    "North": ["Bergen", "Oslo", "Tromso"],
    "South": ["Rome", "Malta"],
    "East": ["Riga", "Vilnius", "Lviv"],
}

st.title("Delivery")
region = st.selectbox("Region", list(DEPOTS))

chosen = st.session_state.setdefault("chosen", {})
depots = DEPOTS[region]
key = f"depot_{region}"
if key not in st.session_state:
    st.session_state[key] = chosen.get(region, depots[0])
depot = st.selectbox("Depot", depots, key=key)
chosen[region] = depot
express = st.checkbox("Express")
st.text(f"From {depot} ({region})" + (", express" if express else ""))
