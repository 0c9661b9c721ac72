"""Defaults that a key overrules, and defaults that count."""

FIRES = {
    "below a setdefault": """
st.session_state.setdefault("name", "Ada")
st.text_input("Name", value="Bob", key="name")  # <- here
""",
    "below a guard": """
ss = st.session_state
if "name" not in ss:
    ss["name"] = "Ada"
with st.sidebar:
    st.text_input("Name", "Bob", key="name")  # <- here
""",
    "below an assignment, in a column": """
left, right = st.columns(2)
if st.button("Load"):
    pass
st.session_state.on = load()
right.toggle("On", True, key="on")  # <- here
""",
    "reading its own key": """
if "level" not in st.session_state:
    st.session_state.level = 3
st.slider("Level", 0, 9, value=st.session_state.level, key="level")  # <- here
""",
    "a list": """
st.session_state.setdefault("tags", ["a"])
st.multiselect("Tags", ["a", "b"], default=["b"], key="tags")  # <- here
""",
    "in a function": """
def page():
    st.session_state.setdefault("size", "M")
    st.selectbox("Size", ["S", "M"], index=1, key="size")  # <- here
""",
    "two parameters by name": """
st.session_state.setdefault("name", "Ada")
st.text_input(label="Name", value="Bob", help="Yours", key="name")  # <- here
""",
}
SILENT = {
    "a default that says nothing": """
ss = st.session_state
ss.setdefault("name", "Ada")
ss.setdefault("on", True)
ss.setdefault("size", "M")
st.text_input("Name", value="", key="name")
st.checkbox("On", value=False, key="on")
st.selectbox("Size", ["S", "M"], index=0, key="size")
""",
    "set only sometimes": """
if st.button("Load"):
    st.session_state.name = "Ada"
st.text_input("Name", value="Bob", key="name")
""",
    "set in a callback": """
def load():
    st.session_state.name = "Ada"

st.button("Load", on_click=load)
st.text_input("Name", value="Bob", key="name")
""",
    "set in the other branch": """
if st.checkbox("New"):
    st.session_state.name = "Ada"
else:
    st.text_input("Name", value="Bob", key="name")
""",
    "a default that is computed": """
st.session_state.setdefault("name", "Ada")
st.text_input("Name", value=start(), key="name")
""",
    "another key": """
st.session_state.setdefault("saved_name", "Ada")
st.text_input("Name", value=st.session_state.saved_name, key="name")
""",
    "set below": """
st.text_input("Name", value="Bob", key="name")
if "name" not in st.session_state:
    st.session_state.name = "Ada"
""",
    "no key": """
st.session_state.city = "Oslo"
st.text_input("City", value="Rome")
""",
    "no default": """
st.session_state.city = "Oslo"
st.text_input("City", key="city")
""",
    "set below, if it is missing": """
st.text_input("City", value="Rome", key="city")
if "city" not in st.session_state:
    st.session_state.city = "Oslo"
""",
    "set in another function": """
def start():
    if "city" not in st.session_state:
        st.session_state.city = "Oslo"

st.text_input("City", value="Rome", key="city")
""",
    "set in a branch beside": """
if simple():
    if "city" not in st.session_state:
        st.session_state.city = "Oslo"
st.text_input("City", value="Rome", key="city")
""",
    "set under another guard": """
while "city" not in st.session_state:
    st.session_state.city = ask()
st.text_input("City", value="Rome", key="city")
""",
    "a key that is computed": """
st.session_state[field] = "Oslo"
st.text_input("City", value="Rome", key=field)
""",
    "without a key, beside one that is computed": """
st.session_state[field] = "Oslo"
st.text_input("City", value="Rome")
""",
    "set below in the same guard": """
if "city" not in st.session_state:
    st.text_input("City", value="Rome", key="city")
    st.session_state.city = "Oslo"
""",
}

# These take more from their default than a start value, so there is no certain repair.
for widget, default in (
    *(("slider", "value=3"), ("select_slider", 'value="a", options=["a"]')),
    *(("number_input", "value=3"), ("date_input", "value=[a, b]"), ("time_input", "value=[8]")),
):
    FIRES[f"the default of st.{widget}"] = f"""
st.session_state.field = 5
st.{widget}("Field", {default}, key="field")  # <- here
"""
