"""Assignments below widgets, and what looks like one."""

FIRES = {
    "in a branch": """
st.slider("Level", key="level")
if st.button("Reset"):
    st.session_state.level = 50  # <- here
""",
    "through blocks that always run": """
with st.sidebar:
    with st.container():
        st.text_input("Name", key="name")
st.session_state["name"] = ""  # <- here
""",
    "by update": """
ss = st.session_state
st.text_input("Name", key="name")
ss.update(other=1, name="x")  # <- here
""",
    "added to": """
st.number_input("Count", key="count")
st.session_state.count += 1  # <- here
""",
    "hidden in a try": """
st.text_input("Name", key="name")
try:
    st.session_state.name = ""  # <- here
except Exception:
    pass
""",
    "a key in a constant": """
KEY = "name"
st.text_input("Name", key=KEY)
st.session_state[KEY] = ""  # <- here
""",
    "its own result": """
st.session_state["name"] = st.text_input("Name", key="name")  # <- here
""",
    "a form's key": """
with st.form("entry"):
    st.form_submit_button()
st.session_state.entry = {}  # <- here
""",
    "tuples": """
st.text_input("Name", key="name")
st.session_state.name, other = "", 1  # <- here
""",
    "deleted too early, or too late": """
if "name" in st.session_state:
    del st.session_state["name"]
st.text_input("Name", key="name")
st.session_state["name"] = "Ada"  # <- here
del st.session_state["name"]
""",
    "another key is deleted": """
st.text_input("Name", key="name")
del st.session_state["other"]
st.session_state["name"] = "Ada"  # <- here
""",
}
SILENT = {
    "below a return": """
def page():
    st.slider("Level", key="level")
    return
    st.session_state.level = 50
""",
    "in a callback": """
def reset():
    st.session_state.level = 50
st.slider("Level", key="level")
st.button("Reset", on_click=reset)
st.button("Again", on_click=lambda: st.session_state.update(level=1))
""",
    "above the widget": """
st.session_state.level = 50
st.slider("Level", key="level")
""",
    "a widget that may not be drawn": """
if st.checkbox("Show"):
    st.slider("Level", key="level")
st.session_state.level = 50
""",
    "the other branch": """
if st.checkbox("Show"):
    st.slider("Level", key="level")
else:
    st.session_state.level = 50
""",
    "only where it is missing": """
st.slider("Level", key="level")
if "level" not in st.session_state:
    st.session_state.level = 50
st.session_state.setdefault("level", 50)
""",
    "after deleting it": """
st.slider("Level", key="level")
del st.session_state.level
st.session_state.level = 50
""",
    "another key": """
st.slider("Level", key="level")
st.session_state.level_saved = 50
st.session_state["level2"] = 50
""",
    "a container's key": """
st.container(key="box")
st.session_state.box = 1
st.dataframe([], key="table")
st.session_state.table = 1
""",
    "a key that changes": """
key = "a"
for key in ("a", "b"):
    st.text_input("Name", key=key)
st.session_state.a = 1
""",
    "a form that may not be drawn": """
if st.checkbox("Show"):
    with st.form("entry"):
        st.form_submit_button()
st.session_state.entry = {}
""",
    "a computed key": """
st.text_input("Name")
st.session_state[other] = "Ada"
""",
    "a class deletes it": """
st.text_input("Name", key="name")
class Start:
    del st.session_state.name
st.session_state.name = "Ada"
""",
}
