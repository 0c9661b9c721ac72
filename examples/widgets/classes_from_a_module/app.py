"""Keep objects in session state whose classes an imported module defines."""

import streamlit as st
from task_models import Status, Task

st.title("Classes from a module")
st.caption("Try: run again: both stay true. Save task_models.py: false, until there is a new task.")


def new_task():
    st.session_state.task = Task("Write", Status.OPEN)


if "task" not in st.session_state:
    new_task()
st.write("The status is Status.OPEN:", st.session_state.task.status == Status.OPEN)
st.write("The task is a Task:", isinstance(st.session_state.task, Task))
st.button("Run again")
st.button("New task", on_click=new_task)
