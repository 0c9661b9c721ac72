import streamlit as st

DEPOTS = {
    "North": ["Bergen", "Oslo", "Tromso"],
    "South": ["Rome", "Malta"],
    "East": ["Riga", "Vilnius", "Lviv"],
}


def remember():
    st.session_state.last[st.session_state.region] = st.session_state.depot


def recall():
    st.session_state.depot = st.session_state.last.get(st.session_state.region)


st.title("Delivery")
region = st.selectbox("Region", list(DEPOTS), key="region", on_change=recall)

st.session_state.setdefault("last", {})
depots = DEPOTS[region]
if st.session_state.get("depot") not in depots:
    st.session_state.depot = depots[0]
depot = st.selectbox("Depot", depots, key="depot", on_change=remember)
express = st.checkbox("Express")
st.text(f"From {depot} ({region})" + (", express" if express else ""))
