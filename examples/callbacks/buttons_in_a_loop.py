"""Buttons made in a loop, each acting on its own item."""

import streamlit as st

st.title("Buttons in a loop")
st.caption("Try: finish any task: that one leaves the list.")

st.session_state.setdefault("tasks", {1: "Water the plants", 2: "Call Ada", 3: "Pay rent"})


def finish(task_id: int) -> None:
    st.session_state.tasks.pop(task_id, None)


for task_id, title in st.session_state.tasks.items():
    st.button(f"Finish: {title}", key=f"finish_{task_id}", on_click=finish, args=(task_id,))
st.write(f"{len(st.session_state.tasks)} tasks left")
