"""Choices changed in place, and lists that may be."""

FIRES = {
    "remove under a button": """
st.multiselect("Tags", TAGS, key="tags")
if st.button("Less"):
    st.session_state["tags"].remove("a")  # <- here
""",
    "through a name": """
st.sidebar.pills("Tags", TAGS, selection_mode="multi", key="tags")

def more():
    tags = st.session_state.tags
    tags.extend(["b", "c"])  # <- here

st.button("More", on_click=more)
""",
}
SILENT = {
    "a plain list": """
st.session_state.setdefault("rows", [])
st.button("Add", on_click=lambda: st.session_state.rows.append(1))
st.multiselect("Tags", TAGS, key="tags")
""",
    "a new list": """
st.multiselect("Tags", TAGS, key="tags")
st.button("More", on_click=lambda: st.session_state.update(tags=["a"]))
""",
    "a copy": """
tags = list(st.multiselect("Tags", TAGS, key="tags"))
tags.append("all")
""",
    "reading": """
st.multiselect("Tags", TAGS, key="tags")
st.write(st.session_state.tags.index("a"))
""",
    "files, which are no choices": """
st.file_uploader("Files", accept_multiple_files=True, key="files")
if st.button("Less"):
    st.session_state.files.pop()
""",
}

for call in ("append(1)", "extend([1])", "insert(0, 1)", "pop()", "clear()", "sort()", "reverse()"):
    FIRES[f"each of its changes: {call}"] = f"""
st.segmented_control("Tags", TAGS, selection_mode="multi", key="tags")
if st.button("Change"):
    st.session_state.tags.{call}  # <- here
"""
