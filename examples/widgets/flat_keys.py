"""Edit a nested record through flat keys that are loaded once and gathered again."""

import streamlit as st

st.title("Flat keys for a nested record")
st.caption("Try: change the city and see the record below follow.")

record = {"name": "Ada", "address": {"city": "Oslo", "zip": "0150"}}

st.session_state.setdefault("ada/name", record["name"])
st.session_state.setdefault("ada/city", record["address"]["city"])
st.text_input("Name", key="ada/name")
st.text_input("City", key="ada/city")


def gather(prefix):
    """Build the record out of the flat keys."""
    state = st.session_state
    return {"name": state[f"{prefix}/name"], "address": {"city": state[f"{prefix}/city"]}}


st.write("Record:", gather("ada"))
