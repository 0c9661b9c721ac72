"""BAD: a tab label that changes while the user is on that tab."""

import streamlit as st

st.title("A count in a tab's label")
st.caption("Watch: open Tasks and add one. The first tab is open again.")

tasks = st.session_state.setdefault("tasks", [])


def add():
    st.session_state.tasks.append(f"Task {len(st.session_state.tasks) + 1}")


info, listed = st.tabs(["Info", f"Tasks ({len(tasks)})"], key="tab", on_change="rerun")
info.write("Open the other tab.")
listed.button("Add a task", on_click=add)
listed.write(tasks)
