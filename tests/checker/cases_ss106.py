"""Keys made from positions in lists that shrink, and in lists that do not."""

FIRES = {
    "pop under a button": """
for i, task in enumerate(st.session_state.tasks):
    done = st.checkbox(task, key=f"done_{i}")  # <- here
    if st.button("Delete", key=f"delete_{i}"):
        st.session_state.tasks.pop(i)
        st.rerun()
""",
    "del, by range": """
ss = st.session_state
for i in range(len(ss["rows"])):
    ss["rows"][i] = st.text_input("Row", ss["rows"][i], key="row" + str(i))  # <- here
if st.button("Delete the first"):
    del ss["rows"][0]
""",
    "a name for the list": """
guests = st.session_state.setdefault("guests", [])
for index, guest in enumerate(guests, start=1):
    st.sidebar.text_input("Guest", key=f"guest_{index}")  # <- here
if st.button("Delete Ada"):
    guests.remove("Ada")
""",
}
SILENT = {
    "a list that only grows": """
for i, task in enumerate(st.session_state.tasks):
    st.checkbox(task, key=f"done_{i}")
if st.button("Add"):
    st.session_state.tasks.append("new")
""",
    "an id in the key": """
for i, task in enumerate(st.session_state.tasks):
    st.checkbox(task["name"], key=f"done_{task['id']}")
    if st.button("Delete", key=f"delete_{task['id']}"):
        st.session_state.tasks.pop(i)
""",
    "both": """
for i, task in enumerate(st.session_state.tasks):
    st.checkbox(task, key=f"done_{i}_{task}")
if st.button("Delete"):
    st.session_state.tasks.pop(0)
""",
    "only buttons": """
for i, task in enumerate(st.session_state.tasks):
    st.write(task)
    if st.button("Delete", key=f"delete_{i}"):
        st.session_state.tasks.pop(i)
        st.rerun()
""",
    "another list shrinks": """
for i, task in enumerate(st.session_state.tasks):
    st.checkbox(task, key=f"done_{i}")
if st.button("Undo"):
    st.session_state.history.pop(0)
""",
    "the end is taken off": """
for i, task in enumerate(st.session_state.tasks):
    st.checkbox(task, key=f"done_{i}")
if st.button("Delete the last"):
    st.session_state.tasks.pop()
""",
    "pairs of something else": """
for i, task in numbered(st.session_state.tasks):
    st.checkbox(task, key=f"done_{i}")
if st.button("Delete"):
    st.session_state.tasks.pop(0)
""",
    "every second position": """
for i in range(len(st.session_state.tasks), 2):
    st.checkbox("Done", key=f"done_{i}")
if st.button("Delete"):
    st.session_state.tasks.pop(0)
""",
    "positions of something else": """
for i in places(len(st.session_state.tasks)):
    st.checkbox("Done", key=f"done_{i}")
if st.button("Delete"):
    st.session_state.tasks.pop(0)
""",
    "a size that is no length": """
for i in range(size(st.session_state.tasks)):
    st.checkbox("Done", key=f"done_{i}")
if st.button("Delete"):
    st.session_state.tasks.pop(0)
""",
}
