"""Callbacks that are called."""

FIRES = {
    "without arguments": """
def save():
    st.session_state.saved = True

st.button("Save", on_click=save())  # <- here
""",
    "a Streamlit command": """
st.sidebar.button("Again", on_click=st.rerun())  # <- here
""",
    "on_change": """
def changed(key):
    if key:
        return
    st.session_state.changed = key

st.text_input("Name", on_change=changed("name"))  # <- here
""",
}
SILENT = {
    "a factory": """
def saver(key):
    def save():
        st.session_state.saved = key
    return save

st.button("Save", on_click=saver("a"))
""",
    "a lambda": """
def save():
    st.session_state.saved = True

st.button("Save", on_click=lambda: save())
""",
    "a partial": """
from functools import partial

def save(key):
    st.session_state.saved = key

st.button("Save", on_click=partial(save, "a"))
""",
    "imported": """
from callbacks import saver
st.button("Save", on_click=saver("a"))
""",
    "decorated": """
@as_callback
def save(key):
    st.session_state.saved = key

st.button("Save", on_click=save("a"))
""",
}
