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
    "beside another form": """
with st.form("f"):
    st.text_input("Name")
    st.form_submit_button()
with st.form("g"):  # <- here
    st.text_input("City")
""",
    "a name that nobody uses": """
with st.form("f") as form:  # <- here
    st.text_input("Name")
st.write("Hello", name)
""",
    "a command by its own name": """
from streamlit import columns
with st.form("f"):  # <- here
    left, right = columns(2)
    st.text_input("Name")
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
    "by a function that gets the form": """
with st.form("f") as form:
    st.text_input("Name")
add_button(form)
""",
    "kept in a list": """
with st.form("f") as forms[0]:
    st.text_input("Name")
""",
    "by who uses it": """
def entry():
    with st.form("f"):
        st.text_input("Name")
        yield
""",
    "an input beside an empty one": """
st.text_input("Name")
with st.form("f"):
    st.write("Empty")
""",
    "by a function with the name of a type": """
from buttons import list
with st.form("f"):
    st.text_input("Name")
    list()
""",
}

for call in (
    *("len(NAMES)", "list(NAMES)", "range(3)", "str(3)", "int('3')", "float('3')", "dict(a=1)"),
    *("sorted(NAMES)", "enumerate(NAMES)", "zip(NAMES, NAMES)", "tuple(NAMES)", "PRICES.items()"),
    *("PRICES.keys()", "PRICES.values()", "PRICES.get('a')", "NAMES.index('a')", "TEXT.format(1)"),
    *("COMMA.join(NAMES)", "FRAME.unique()"),
):
    FIRES[f"beside {call}"] = f"""
with st.form("f"):  # <- here
    st.text_input("Name")
    known = {call}
"""
