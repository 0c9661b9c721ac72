"""Correct a widget's value before the widget is drawn."""

import streamlit as st

st.title("Write before the widget")
st.caption("Try: choose Pear, then switch to vegetables. The choice moves to a valid one.")

kind = st.radio("Kind", ["fruit", "vegetables"], key="kind")
options = {"fruit": ["Apple", "Pear"], "vegetables": ["Leek", "Beet"]}[kind]

if st.session_state.get("choice") not in options:
    st.session_state.choice = options[0]
st.selectbox("Choice", options, key="choice")
st.write(f"You chose {st.session_state.choice}.")
