"""Add, edit and delete rows of widgets, and gather them into one list."""

import streamlit as st

st.title("Guest list")
st.caption("Try: name some guests, delete one in the middle, and see that the others keep theirs.")

state = st.session_state


def add():
    state.last_id = state.get("last_id", 0) + 1
    state.rows = [*state.get("rows", []), state.last_id]


def delete(row):
    state.rows = [other for other in state.rows if other != row]


if "rows" not in state:
    add()

for row in state.rows:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("Name", key=f"name_{row}")
        st.number_input("Seats", 1, 9, key=f"seats_{row}")
        st.button("Delete", key=f"delete_{row}", on_click=delete, args=(row,))
st.button("Add a guest", on_click=add)

guests = [{"name": state[f"name_{row}"], "seats": state[f"seats_{row}"]} for row in state.rows]

st.metric("Seats", sum(guest["seats"] for guest in guests))
st.json(guests)
