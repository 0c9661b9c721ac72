"""BAD: a lambda made in a loop looks up the loop variable when it is clicked."""

import streamlit as st

st.title("Lambda in a loop")
st.caption("Watch: whichever task you finish, the last one disappears.")

st.session_state.setdefault("tasks", {1: "Water the plants", 2: "Call Ada", 3: "Pay rent"})


def finish(task_id: int) -> None:
    st.session_state.tasks.pop(task_id, None)


for task_id, title in st.session_state.tasks.items():
    st.button(f"Finish: {title}", key=f"finish_{task_id}", on_click=lambda: finish(task_id))
st.write(f"{len(st.session_state.tasks)} tasks left")
