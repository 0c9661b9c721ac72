"""Bound widgets with a seed."""

FIRES = {
    "a guard": """
if "level" not in st.session_state:
    st.session_state.level = 3  # <- here
st.slider("Level", 0, 9, key="level", bind="query-params")
""",
    "another seed than the default": """
st.session_state.setdefault("name", "Ada")  # <- here
st.sidebar.text_input("Name", "Bob", key="name", bind="query-params")
""",
    "an index": """
st.session_state.setdefault("sort", "price")  # <- here
st.selectbox("Sort by", ["name", "price"], key="sort", bind="query-params")
""",
    "a default that is computed": """
st.session_state.setdefault("name", start())  # <- here
st.text_input("Name", usual(), key="name", bind="query-params")
""",
}
SILENT = {
    "not bound": """
st.session_state.setdefault("level", 3)
st.slider("Level", 0, 9, key="level")
""",
    "the default itself": """
st.session_state.setdefault("name", "Ada")
st.text_input("Name", "Ada", key="name", bind="query-params")
""",
    "nothing": """
st.session_state.setdefault("name", "")
st.text_input("Name", key="name", bind="query-params")
""",
    "assigned in a callback": """
def reset():
    st.session_state.level = 3

st.slider("Level", 0, 9, key="level", bind="query-params")
st.button("Reset", on_click=reset)
""",
    "a key that is computed": """
st.session_state.setdefault(name, 3)
st.slider("Level", 0, 9, key=name, bind="query-params")
""",
    "set in every run": """
st.session_state.level = 3
st.slider("Level", 0, 9, key="level", bind="query-params")
""",
    "set below": """
st.slider("Level", 0, 9, key="level", bind="query-params")
st.session_state.setdefault("level", 3)
""",
}
