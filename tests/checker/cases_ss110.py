"""Editors whose result becomes their frame, and editors that keep the two apart."""

FIRES = {
    "through a name": """
edited = st.data_editor(st.session_state.df, num_rows="dynamic")  # <- here
st.metric("Total", edited["amount"].sum())
st.session_state.df = edited
""",
    "in a tab, with brackets": """
one, two = st.tabs(["One", "Two"])
with one:
    st.session_state["df"] = st.data_editor(st.session_state["df"], key="grid")  # <- here
""",
    "a name for the frame": """
frame = st.session_state.df
st.session_state.df = st.data_editor(frame, hide_index=True)  # <- here
""",
    "wherever they differ": """
edited = st.data_editor(st.session_state.df)  # <- here
if not edited.equals(st.session_state.df):
    st.session_state.df = edited
    st.toast("Saved")
""",
}
SILENT = {
    "under a button": """
edited = st.data_editor(st.session_state.df)
if st.button("Save"):
    st.session_state.df = edited
""",
    "another key": """
st.session_state.edited = st.data_editor(st.session_state.df)
""",
    "with a rerun": """
edited = st.data_editor(st.session_state.df)
if not edited.equals(st.session_state.df):
    st.session_state.df = edited
    st.rerun()
""",
    "loaded anew in each run": """
st.session_state.df = load()
st.session_state.df = st.data_editor(st.session_state.df)
""",
    "a plain table": """
st.session_state.picked = st.dataframe(st.session_state.picked)
""",
    "under a key that is computed": """
st.session_state[name] = st.data_editor(st.session_state[name], key="grid")
""",
}
