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
    "new rows, with a key": """
st.session_state.df = st.data_editor(st.session_state.df, key="a", num_rows="dynamic")  # <- here
""",
    "fixed rows, with a key": """
st.session_state.df = st.data_editor(st.session_state.df, key="a", num_rows="fixed")  # <- here
""",
    "rows as may be, with a key": """
st.session_state.df = st.data_editor(st.session_state.df, key="a", num_rows=rows())  # <- here
""",
    "fixed rows, without a key": """
st.session_state.df = st.data_editor(st.session_state.df, num_rows="fixed")  # <- here
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
    "a table whose selection is stored": """
st.session_state.rows = st.dataframe(st.session_state.rows, on_select="rerun")
""",
    "set if it is missing": """
st.session_state.setdefault("df", st.data_editor(st.session_state.df))
""",
}

for test in ("same", "equal(edited, st.session_state.df)", "edited.isin(st.session_state.df)"):
    SILENT[f"stored if not {test}"] = f"""
edited = st.data_editor(st.session_state.df)
same = edited.equals(st.session_state.df)
if not {test}:
    st.session_state.df = edited
"""
SILENT["stored under another sign"] = """
edited = st.data_editor(st.session_state.df)
if ~edited.equals(st.session_state.df):
    st.session_state.df = edited
"""
