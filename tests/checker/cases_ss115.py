"""Keys that look like paths."""

FIRES = {
    "brackets": """
if "user" not in st.session_state:
    st.session_state.user = {"name": ""}
st.text_input("Name", key="user['name']")  # <- here
""",
    "an object": """
st.session_state["cfg"] = Config()
st.sidebar.checkbox("Dark", key="cfg.dark")  # <- here
""",
    "by update": """
st.session_state.update({"trip": {"to": "Oslo"}})
st.text_input("To", key="trip.to")  # <- here
""",
}
SILENT = {
    "no such record": """
st.text_input("Name", key="user.name")
""",
    "read by its long name": """
st.session_state.setdefault("user", {})
st.text_input("Name", key="user.name")
st.session_state.user["name"] = st.session_state["user.name"]
""",
    "a flag of that name": """
st.session_state.setdefault("user", False)
st.text_input("Name", key="user.name")
""",
}
