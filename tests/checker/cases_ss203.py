"""Assignments to keys that only their widgets may set."""

FIRES = {
    "an uploader in a callback": """
def clear():
    st.session_state["file"] = None  # <- here

st.file_uploader("File", key="file")
st.button("Clear", on_click=clear)
""",
    "a table": """
st.session_state.grid = {"edited_rows": {}}  # <- here
with st.sidebar:
    st.data_editor(frame, key="grid")
""",
    "a download, by update": """
ss = st.session_state
ss.update(get=False)  # <- here
st.download_button("Get", data, key="get")
""",
}
SILENT = {
    "another key": """
st.session_state.saved = False
if st.button("Save", key="save"):
    st.session_state.saved = True
""",
    "an input": """
st.session_state.name = "Ada"
st.text_input("Name", key="name")
""",
    "selected rows": """
st.session_state.rows = {"selection": {"rows": [0], "columns": []}}
st.dataframe(frame, key="rows", on_select="rerun")
""",
    "a question": """
st.session_state.question = "Hello"
st.chat_input(key="question")
""",
    "only read": """
if st.session_state.get("save"):
    st.write("Saved")
st.button("Save", key="save")
""",
}
