"""Edit a deep copy of the record, and take it over on save."""

from copy import deepcopy

import streamlit as st

st.title("Cancel cancels")
st.caption("Try: move to Rome and cancel, then move and save.")

state = st.session_state
if "record" not in state:
    state.record = {"name": "Ada", "address": {"city": "Oslo"}}
    state.draft = deepcopy(state.record)


def move():
    state.draft["address"]["city"] = "Rome"


def save():
    state.record = deepcopy(state.draft)


def cancel():
    state.draft = deepcopy(state.record)


with st.container(horizontal=True):
    st.button("Move to Rome", on_click=move)
    st.button("Save", on_click=save)
    st.button("Cancel", on_click=cancel)
st.text(f"Record: {state.record['address']['city']}")
st.text(f"Draft: {state.draft['address']['city']}")
