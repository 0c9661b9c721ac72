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
    "the position itself": """
for i, task in enumerate(st.session_state.tasks):
    st.checkbox(task, key=i)  # <- here
if st.button("Delete the first"):
    st.session_state.tasks.pop(0)
""",
    "by format": """
for i, task in enumerate(st.session_state.tasks):
    st.checkbox(task, key="done_{}".format(i))  # <- here
if st.button("Delete the first"):
    st.session_state.tasks.pop(0)
""",
    "a list that is an argument": """
def draw(tasks):
    for i, task in enumerate(tasks):
        st.checkbox(task, key=f"done_{i}")  # <- here
    if st.button("Delete the first"):
        tasks.pop(0)
""",
    "beside other deletions": """
for i, task in enumerate(st.session_state.tasks):
    st.checkbox(task, key=f"done_{i}")  # <- here
if st.button("Delete the first"):
    del task, st.session_state.history[0]
    del st.session_state.tasks[0]
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
    "no key": """
for i, task in enumerate(st.session_state.tasks):
    st.checkbox(task)
if st.button("Delete"):
    st.session_state.tasks.pop(0)
""",
    "a comprehension": """
[st.checkbox(task, key=f"done_{i}") for i, task in enumerate(st.session_state.tasks)]
if st.button("Delete"):
    st.session_state.tasks.pop(0)
""",
    "names of items": """
for name, task in st.session_state.tasks.items():
    st.checkbox(task, key=f"done_{name}")
if st.button("Delete"):
    st.session_state.tasks.pop("first")
""",
    "positions from a function": """
for i in positions():
    st.checkbox("Done", key=f"done_{i}")
for i, task in tools.numbered(st.session_state.tasks):
    st.checkbox(task, key=f"task_{i}")
if st.button("Delete"):
    st.session_state.tasks.pop(0)
""",
    "pairs that stay together": """
for pair in enumerate(st.session_state.tasks):
    st.checkbox(pair[1], key=f"done_{pair[0]}")
if st.button("Delete"):
    st.session_state.tasks.pop(0)
""",
    "a position that is no name": """
for place.number in range(len(st.session_state.tasks)):
    st.checkbox("Done", key=f"done_{place.number}")
if st.button("Delete"):
    st.session_state.tasks.pop(0)
""",
    "a number of positions": """
for i in range(count):
    st.checkbox("Done", key=f"done_{i}")
for i in range(st.session_state.tasks.count("open")):
    st.checkbox("Open", key=f"open_{i}")
if st.button("Delete"):
    st.session_state.tasks.pop(0)
""",
    "another argument shrinks": """
def draw(tasks, history):
    for i, task in enumerate(tasks):
        st.checkbox(task, key=f"done_{i}")
    if st.button("Undo"):
        history.pop(0)
        st.session_state.log.pop(0)
""",
    "an argument shrinks": """
def draw(history):
    for i, task in enumerate(st.session_state.tasks):
        st.checkbox(task, key=f"done_{i}")
    if st.button("Undo"):
        history.pop(0)
""",
    "another list loses its first": """
for i, task in enumerate(st.session_state.tasks):
    st.checkbox(task, key=f"done_{i}")
if st.button("Undo"):
    del st.session_state.history[0], task
""",
}
