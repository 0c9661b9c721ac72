"""Undo and redo: each change makes a new value, and the history keeps the old ones."""

import streamlit as st

st.title("Undo and redo")
st.caption("Try: add some items, remove one, undo twice, redo once, then add another item.")

state = st.session_state
if "now" not in state:
    state.past, state.now, state.future = (), ("tea", "rum"), ()


def change(new):
    state.past, state.now, state.future = (*state.past, state.now), new, ()


def undo():
    *past, before = state.past
    state.past, state.now, state.future = tuple(past), before, (state.now, *state.future)


def redo():
    after, *future = state.future
    state.past, state.now, state.future = (*state.past, state.now), after, tuple(future)


def add():
    if name := state.name.strip():
        change((*state.now, name))
    state.name = ""


def remove_last():
    change(state.now[:-1])


st.text_input("New item", key="name", on_change=add)
with st.container(horizontal=True):
    st.button("Remove the last", on_click=remove_last, disabled=not state.now)
    st.button("Undo", on_click=undo, disabled=not state.past)
    st.button("Redo", on_click=redo, disabled=not state.future)

st.table(list(state.now))
