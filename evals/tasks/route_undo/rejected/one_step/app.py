from copy import deepcopy

import streamlit as st

if "stops" not in st.session_state:
    st.session_state.stops = [{"place": "Depot", "done": False}]
    st.session_state.history = []


def remember():
    st.session_state.history[:] = [deepcopy(st.session_state.stops)]


def add_stop():
    remember()
    st.session_state.stops.append({"place": st.session_state.place, "done": False})
    st.session_state.place = ""


def finish(number):
    remember()
    st.session_state.stops[number]["done"] = True


def undo():
    st.session_state.stops = st.session_state.history.pop()


st.title("Route")
st.text_input("Place", key="place")
st.button("Add stop", on_click=add_stop)
for number, stop in enumerate(st.session_state.stops):
    st.text(f"{number + 1}. {stop['place']}" + (" (done)" if stop["done"] else ""))
    if not stop["done"]:
        st.button(
            f"Finish {stop['place']}", key=f"finish_{number}", on_click=finish, args=(number,)
        )
st.button("Undo", on_click=undo, disabled=not st.session_state.history)
