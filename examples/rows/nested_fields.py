"""Edit nested records with flat widget keys made of the path to the field."""

from functools import reduce
from operator import getitem

import streamlit as st

st.title("Nested records")
st.caption("Try: edit a name and a street, show the other person, and come back.")

state = st.session_state
if "people" not in state:
    state.people = {
        1: {"name": "Ada", "address": {"street": "Elm Road"}},
        2: {"name": "Bob", "address": {"street": "Oak Lane"}},
    }


def key_of(path):
    return "/".join(map(str, path))


def write(*path):
    record = reduce(getitem, path[:-1], state.people)
    record[path[-1]] = state[key_of(path)]


def field(label, *path):
    state.setdefault(key_of(path), reduce(getitem, path, state.people))
    st.text_input(label, key=key_of(path), on_change=write, args=path)


person = st.radio("Person", list(state.people), key="person", horizontal=True)
field("Name", person, "name")
field("Street", person, "address", "street")

st.json(state.people)
