"""Deletions that do not reset, and deletions that are fine."""

FIRES = {
    "pop in a lambda": """
st.text_input("Note", key="note")
st.button("Clear", on_click=lambda: st.session_state.pop("note", None))  # <- here
""",
    "under a button": """
with st.sidebar:
    note = st.text_area("Note", key="note")
    if st.button("Clear"):
        del st.session_state["note"]  # <- here
        st.rerun()
""",
    "under a button, guarded": """
st.multiselect("Tags", ["a", "b"], key="tags")
if st.button("Clear"):
    if "tags" in st.session_state:
        del st.session_state.tags  # <- here
""",
    "an uploader": """
st.file_uploader("File", key="file")
st.button("Clear", on_click=lambda: st.session_state.pop("file"))  # <- here
""",
    "under a button, assigned after it": """
st.text_input("Note", key="note")
if st.button("Clear"):
    del st.session_state.note  # <- here
    st.session_state.note = ""
""",
    "assigned before it in the callback": """
def clear():
    st.session_state.note = ""
    del st.session_state.note  # <- here

st.text_input("Note", key="note")
st.button("Clear", on_click=clear)
""",
    "assigned in another callback": """
def clear():
    del st.session_state.note  # <- here

def greet():
    st.session_state.note = "Hello"

st.text_input("Note", key="note")
st.button("Clear", on_click=clear)
st.button("Greet", on_click=greet)
""",
}
SILENT = {
    "a plain key": """
def clear():
    del st.session_state.saved

st.text_input("Note", key="note")
st.button("Clear", on_click=clear)
""",
    "assigned after it in the callback": """
def clear():
    del st.session_state.note
    st.session_state.note = ""

st.text_input("Note", key="note")
st.button("Clear", on_click=clear)
""",
    "a widget that goes as well": """
def log_out():
    del st.session_state.user

if "user" not in st.session_state:
    st.text_input("User", key="user")
else:
    st.button("Log out", on_click=log_out)
""",
    "in every run": """
st.session_state.pop("note", None)
st.text_input("Note", key="note")
""",
    "a loop over keys": """
def clear():
    for key in list(st.session_state):
        del st.session_state[key]

st.text_input("Note", key="note")
st.button("Clear", on_click=clear)
""",
    "set anew after it in the callback": """
def clear():
    del st.session_state.note
    st.session_state.setdefault("note", "")

st.text_input("Note", key="note")
st.button("Clear", on_click=clear)
""",
    "all of the state, with a widget that has no key": """
st.text_input("Note")
st.button("Clear", on_click=lambda: st.session_state.clear())
""",
    "a widget of a function that may not run": """
def draw():
    st.text_input("Note", key="note")

if st.checkbox("Note"):
    draw()
if st.button("Clear"):
    del st.session_state.note
""",
}
