"""Keys with the names of methods."""

FIRES = {
    "assigned": """
st.session_state.items = []  # <- here
""",
    "used as data": """
ss = st.session_state
ss.items.append(1)  # <- here
ss.values[0]  # <- here
for key in ss.keys:  # <- here
    pass
if 3 in ss.items:  # <- here
    pass
""",
    "added to, deleted": """
st.session_state.update += 1  # <- here
del st.session_state.pop  # <- here
""",
    "counted, listed, sorted": """
len(st.session_state.items)  # <- here
list(st.session_state.values)  # <- here
sorted(st.session_state.keys)  # <- here
""",
}
SILENT = {
    "called": """
st.session_state.items()
for key in st.session_state.keys():
    pass
st.session_state.clear()
""",
    "handed over": """
st.button("Clear", on_click=st.session_state.clear)
values = map(st.session_state.get, ["a", "b"])
""",
    "in brackets": """
st.session_state["items"] = []
st.session_state["items"].append(1)
""",
    "other names": """
st.session_state.item_list = []
st.session_state.count = 0
""",
    "about the method": """
st.caption(st.session_state.update.__doc__)
""",
    "handed to a function of a module": """
import tools
tools.sorted(st.session_state.get)
""",
}
