"""Forms that nobody can submit."""

FIRES = {
    "with columns": """
with st.form("f"):  # <- here
    left, right = st.columns(2)
    name = left.text_input("Name")
    age = right.number_input("Age", 0, len(AGES))
""",
    "the button stands below": """
with st.sidebar.form("f"):  # <- here
    st.text_input("Name")
if st.button("Send"):
    save()
""",
}
SILENT = {
    "submitted in a column": """
with st.form("f"):
    left, right = st.columns(2)
    left.text_input("Name")
    with right:
        sent = st.form_submit_button("Send")
""",
    "by a helper": """
with st.form("f"):
    st.text_input("Name")
    buttons()
""",
    "by the form's name": """
with st.form("f") as form:
    st.text_input("Name")
form.form_submit_button("Send")
""",
    "nothing to send": """
with st.form("f"):
    st.write("Empty")
""",
    "by an object": """
with st.form("f"):
    st.text_input("Name")
    view.draw()
""",
    "in a condition": """
with st.form("f"):
    st.text_input("Name")
    if ready:
        st.form_submit_button("Send")
""",
}

for call in (
    *("len(NAMES)", "list(NAMES)", "range(3)", "str(3)", "int('3')", "float('3')", "dict(a=1)"),
    *("sorted(NAMES)", "enumerate(NAMES)", "zip(NAMES, NAMES)", "tuple(NAMES)", "PRICES.items()"),
    *("PRICES.keys()", "PRICES.values()", "PRICES.get('a')", "NAMES.index('a')", "'{}'.format(1)"),
    *("', '.join(NAMES)", "FRAME.unique()"),
):
    FIRES[f"beside {call}"] = f"""
with st.form("f"):  # <- here
    st.text_input("Name")
    known = {call}
"""
