"""BAD: objects in session state whose class is defined in the script itself."""

from dataclasses import dataclass
from enum import Enum

import streamlit as st

st.title("A class in the main script")
st.caption("Watch: everything is true on the first run and false after a click.")


class Status(Enum):
    OPEN = "open"
    DONE = "done"


@dataclass
class Task:
    title: str


st.session_state.setdefault("status", Status.OPEN)
st.session_state.setdefault("task", Task("Write"))
st.write("The status is Status.OPEN:", st.session_state.status == Status.OPEN)
st.write("The task equals Task('Write'):", st.session_state.task == Task("Write"))
st.write("The task is a Task:", isinstance(st.session_state.task, Task))
st.button("Run again")
