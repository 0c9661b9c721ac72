"""Widgets in a form that others in it decide about."""

FIRES = {
    "disabled": """
with st.form("f"):
    agree = st.checkbox("Agree")
    st.text_input("Name", disabled=not agree)  # <- here
    st.form_submit_button()
""",
    "in a branch": """
with st.form("f"):
    kind = st.radio("Kind", ["a", "other"])
    if kind == "other":
        st.text_input("Which?")  # <- here
        st.text_input("Why?")
    st.form_submit_button()
""",
    "through a name": """
with st.form("f"):
    count = st.number_input("How many", 1, 9)
    options = list(range(count))
    st.multiselect("Which", options)  # <- here
    st.form_submit_button()
""",
    "several, told once": """
with st.form("f"):
    kind = st.radio("Kind", ["a", "other"])
    if kind == "other":
        st.text_input("Which?")  # <- here
        st.text_input("Why?")
    size = st.slider("Size", 0, 9)
    st.slider("Part", 0, size)  # <- here
    st.form_submit_button()
""",
}
SILENT = {
    "the driver stands above": """
kind = st.radio("Kind", ["a", "other"])
with st.form("f"):
    if kind == "other":
        st.text_input("Which?")
    st.form_submit_button()
""",
    "below the form": """
with st.form("f"):
    kind = st.radio("Kind", ["a", "other"])
    st.form_submit_button()
st.text_input("Which?", disabled=kind != "other")
""",
    "another form": """
with st.form("f"):
    kind = st.radio("Kind", ["a", "other"])
    st.form_submit_button()
with st.form("g"):
    st.text_input(kind)
    st.form_submit_button()
""",
    "the submit": """
with st.form("f"):
    if st.form_submit_button():
        st.text_input("Sent")
""",
    "args of the submit": """
with st.form("f"):
    kind = st.radio("Kind", ["a", "other"])
    st.form_submit_button(on_click=save, args=(kind,))
""",
    "its callback": """
with st.form("f"):
    kind = st.radio("Kind", ["a", "b"])
    st.text_input("Name", on_change=ACTIONS[kind])
    st.form_submit_button(on_click=ACTIONS[kind])
""",
}

for follows in ("args", "kwargs", "key"):
    SILENT[f"given to {follows}"] = f"""
with st.form("f"):
    name = st.text_input("Name")
    st.form_submit_button("Send", {follows}=name)
"""
