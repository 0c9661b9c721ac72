"""Keep objects in session state whose classes an imported module defines."""

import streamlit as st
from task_models import Status, Task

st.title("Classes from a module")
st.caption("Try: run again. Both checks stay true.")

st.session_state.setdefault("task", Task("Write", Status.OPEN))
st.write("The status is Status.OPEN:", st.session_state.task.status == Status.OPEN)
st.write("The task is a Task:", isinstance(st.session_state.task, Task))
st.button("Run again")
