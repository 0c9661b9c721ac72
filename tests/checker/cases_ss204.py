"""Guards that test the wrong key."""

FIRES = {
    "brackets": """
if "pages" not in st.session_state:  # <- here
    st.session_state["page"] = 1
""",
    "an alias, two keys": """
ss = st.session_state
if "initialised" not in ss:  # <- here
    ss.count = 0
    ss.items_left = 3
""",
    "not in parentheses": """
if not ("user" in st.session_state):
    pass
if "nmae" not in st.session_state:  # <- here
    st.session_state.name = ""
""",
    "from another key": """
if "nmae" not in st.session_state:  # <- here
    st.session_state.name = st.session_state.get("default", "")
""",
    "a form of another key": """
if "pages" not in st.session_state:  # <- here
    st.session_state.page = 1
with st.form("page"):
    st.form_submit_button()
""",
}
SILENT = {
    "the key itself": """
if "page" not in st.session_state:
    st.session_state.page = 1
""",
    "a flag that is set": """
if "ready" not in st.session_state:
    st.session_state.count = 0
    st.session_state.ready = True
""",
    "a flag that is set elsewhere": """
if "user" not in st.session_state:
    st.session_state.page = "login"

def log_in(name):
    st.session_state.user = name
""",
    "a widget's key": """
if "name" not in st.session_state:
    st.session_state.first = True
st.text_input("Name", key="name")
""",
    "a computed key": """
if "user" not in st.session_state:
    st.session_state.page = "login"
for key in keys:
    st.session_state[key] = 1
""",
    "a call": """
if "user" not in st.session_state:
    st.session_state.page = "login"
    log_in()
""",
    "a computed widget key": """
if "field_1" not in st.session_state:
    st.session_state.count = 1
for n in range(3):
    st.text_input("Field", key=f"field_{n}")
""",
    "what to do otherwise": """
if "user" not in st.session_state:
    st.session_state.page = "login"
else:
    st.session_state.page = "orders"
""",
    "another condition": """
if "user" not in st.session_state and st.query_params:
    st.session_state.page = "login"
""",
    "added to": """
if "user" not in st.session_state:
    st.session_state.visits += 1
""",
    "a name": """
if "user" not in st.session_state:
    greeting = "Hello"
""",
    "set where it is missing": """
st.session_state.setdefault("user", None)
if "user" not in st.session_state:
    st.session_state.page = "login"
""",
    "a form's key": """
if "entry" not in st.session_state:
    st.session_state.page = 1
with st.form("entry"):
    st.form_submit_button()
""",
}
