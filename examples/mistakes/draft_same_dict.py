"""BAD: a draft that is the record itself."""

import streamlit as st

st.title("Cancel does not cancel")
st.caption("Watch: change the city and cancel. The record has the new city all the same.")

state = st.session_state
if "record" not in state:
    state.record = {"name": "Ada", "city": "Oslo"}
    state.draft = state.record


def move():
    state.draft["city"] = "Rome"


def cancel():
    state.draft = state.record


st.button("Move to Rome", on_click=move)
st.button("Cancel", on_click=cancel)
st.text(f"Record: {state.record['city']}")
