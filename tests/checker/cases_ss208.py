"""Keys deleted and assigned below their widgets."""

FIRES = {
    "pop, in a column": """
left, right = st.columns(2)
left.number_input("Count", key="count")
if right.button("Zero"):
    st.session_state.pop("count")
    st.session_state["count"] = 0  # <- here
""",
    "in every run": """
st.text_area("Note", key="note")
del st.session_state["note"]
st.session_state.note = ""  # <- here
""",
}
SILENT = {
    "in a callback": """
def reset():
    del st.session_state.city
    st.session_state.city = "Oslo"

st.text_input("City", key="city")
st.button("Reset", on_click=reset)
""",
    "above the widget": """
if st.button("Reset"):
    del st.session_state.city
    st.session_state.city = "Oslo"
st.text_input("City", key="city")
""",
    "a plain key": """
st.text_input("City", key="field")
del st.session_state.city
st.session_state.city = "Oslo"
""",
    "computed keys": """
st.text_input("City")
st.session_state.clear()
st.session_state[key] = "Oslo"
""",
    "only read": """
st.text_input("City", key="city")
del st.session_state.city
st.write(st.session_state.get("city"))
""",
    "deleted too early, or too late": """
st.session_state.pop("city", None)
st.text_input("City", key="city")
st.session_state.city = "Oslo"
del st.session_state.city
""",
    "perhaps deleted": """
st.text_input("City", key="city")
if st.button("Reset"):
    del st.session_state.city
st.session_state.city = "Oslo"
""",
}
