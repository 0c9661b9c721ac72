"""Assignments that undo every edit."""

FIRES = {
    "a literal, in the sidebar": """
st.session_state["level"] = 3  # <- here
st.sidebar.slider("Level", 0, 9, key="level")
""",
    "a name": """
START = {"city": "Oslo", "zip": "0150"}
ss = st.session_state
ss.city = START["city"]  # <- here
with st.expander("Address"):
    st.text_input("City", key="city")
""",
    "in a function": """
def page():
    st.session_state.tags = ["a"]  # <- here
    st.multiselect("Tags", ["a", "b"], key="tags")
""",
}
SILENT = {
    "a guard": """
if "level" not in st.session_state:
    st.session_state.level = 3
st.slider("Level", 0, 9, key="level")
""",
    "a clamp": """
st.session_state.level = min(st.session_state.level, 5)
st.slider("Level", 0, 5, key="level")
""",
    "only shown": """
st.session_state.report = "Nothing"
st.text_area("Report", key="report", disabled=True)
""",
    "computed": """
st.session_state.report = make_report()
st.text_area("Report", key="report")
""",
    "what another widget says": """
kind = st.radio("Kind", ["a", "b"])
st.session_state.size = kind
st.selectbox("Size", ["a", "b"], key="size")
""",
    "used before": """
saved = st.session_state.get("name")
st.session_state.name = ""
st.text_input("Name", key="name")
""",
    "in a callback": """
def reset():
    st.session_state.level = 3

st.slider("Level", 0, 9, key="level")
st.button("Reset", on_click=reset)
""",
}
