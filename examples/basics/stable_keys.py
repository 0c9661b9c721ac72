"""Name the widgets of a row after the row's id, so that a deletion does not shift values."""

import uuid

import streamlit as st

st.title("Keys from stable ids")
st.caption("Try: type different texts, delete the first row, and see that the others keep theirs.")

rows = st.session_state.setdefault("rows", [uuid.uuid4().hex for _ in range(3)])


def delete(row):
    st.session_state.rows.remove(row)


for row in rows:
    st.text_input("Note", key=f"note_{row}")
    st.button("Delete", key=f"delete_{row}", on_click=delete, args=(row,))
