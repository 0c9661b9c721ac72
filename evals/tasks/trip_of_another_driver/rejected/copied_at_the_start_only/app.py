from copy import deepcopy

import settings
import streamlit as st

state = st.session_state
if "trip" not in state:
    state.trip = deepcopy(settings.TRIP)

st.title("Trip planner")


def add_stop():
    state.trip["stops"].append(state.stop)


def load_van():
    state.trip["loads"]["van"].append(state.stop)


def new_trip():
    state.trip = settings.TRIP.copy()


st.text_input("Stop", key="stop")
st.button("Add stop", on_click=add_stop)
st.button("Load for it", on_click=load_van)
st.button("New trip", on_click=new_trip)
st.text(f"Stops: {', '.join(state.trip['stops'])}")
st.text(f"Van: {', '.join(state.trip['loads']['van']) or 'empty'}")
