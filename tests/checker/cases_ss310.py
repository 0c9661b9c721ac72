"""Reruns in callbacks."""

FIRES = {
    "a name for the click": """
def save():
    st.session_state.saved = True
    st.rerun()  # <- here

clicked = st.button("Save", on_click=save)
if clicked:
    st.success("Saved")
""",
    "a lambda": """
if st.sidebar.button("Again", on_click=lambda: st.rerun()):  # <- here
    st.write("Again")
""",
}
SILENT = {
    "nobody waits for the click": """
def save():
    st.session_state.saved = True
    st.rerun()

st.button("Save", on_click=save)
""",
    "in the script": """
if st.button("Save"):
    st.session_state.saved = True
    st.rerun()
""",
    "sometimes": """
def save():
    if st.session_state.get("again"):
        st.rerun()

if st.button("Save", on_click=save):
    st.success("Saved")
""",
    "an input": """
def changed():
    st.rerun()

name = st.text_input("Name", on_change=changed)
""",
    "in a dialog that a click opens": """
@st.dialog("Noted")
def note(name):
    st.session_state.noted = name
    st.rerun()

if st.button("Note", on_click=note, args=("a",)):
    st.write("Asked")
""",
    "a function that the script calls, too": """
def save():
    st.session_state.saved = True
    st.rerun()

if st.button("Save", on_click=save):
    st.success("Saved")
if st.session_state.get("unsaved"):
    save()
""",
    "in a fragment": """
@st.fragment
def part():
    def save():
        st.session_state.saved = True
        st.rerun()

    if st.button("Save", on_click=save):
        st.success("Saved")

part()
""",
}
