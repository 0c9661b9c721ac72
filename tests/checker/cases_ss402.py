"""Writes of session state under caches."""

FIRES = {
    "setdefault": """
@st.cache_resource
def model():
    st.session_state.setdefault("loaded", True)  # <- here
    return load()
""",
    "brackets in a branch": """
@st.cache_data
def load(path):
    if path:
        st.session_state["path"] = path  # <- here
    return read(path)
""",
    "a counter": """
@st.cache_data
def load():
    st.session_state.loads += 1  # <- here
    return read()
""",
    "the first of two, deleted": """
@st.cache_data
def load():
    del st.session_state.user  # <- here
    st.session_state.loaded = True
    return read()
""",
    "a computed key": """
@st.cache_data
def load(name):
    st.session_state[name] = read()  # <- here
""",
}
SILENT = {
    "outside": """
@st.cache_data
def load():
    return read()

st.session_state.data = load()
""",
    "a cache of the session": """
@st.cache_data(scope="session")
def load():
    st.session_state.loaded = True
    return read()
""",
    "a callback": """
def load():
    st.session_state.loaded = True

st.button("Load", on_click=load)
""",
}
