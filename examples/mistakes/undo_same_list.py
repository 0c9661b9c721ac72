"""BAD: a history that holds the same list again and again."""

import streamlit as st

st.title("Undo that does nothing")
st.caption("Watch: add two items and undo. Both stay.")

state = st.session_state
items = state.setdefault("items_", [])
history = state.setdefault("history", [])


def add():
    history.append(items)
    items.append(f"item {len(items) + 1}")


def undo():
    state.items_ = history.pop()


st.button("Add", on_click=add)
st.button("Undo", on_click=undo, disabled=not history)
st.text(f"Items: {state.items_}")
