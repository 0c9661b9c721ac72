"""Feedback defaults, and what looks like one."""

FIRES = {
    "directly": """
st.session_state.city = st.text_input("City", value=st.session_state.city)  # <- here
""",
    "through a name": """
city = st.text_input("City", st.session_state["city"])  # <- here
st.write(city)
st.session_state["city"] = city
""",
    "a default kept in a name": """
ss = st.session_state
level = ss.get("level", 3)
ss.level = st.slider("Level", 0, 10, level)  # <- here
""",
    "a computed index": """
at = SIZES.index(st.session_state.size)
st.session_state.size = st.selectbox("Size", SIZES, index=at)  # <- here
""",
    "in a column, in a form": """
with st.form("f"):
    left, right = st.columns(2)
    st.session_state.city = left.text_input("City", st.session_state.city)  # <- here
    st.form_submit_button()
""",
    "stored when it differs": """
with st.sidebar:
    name = st.text_input("Name", value=st.session_state.name)  # <- here
if name != st.session_state.name:
    st.session_state.name = name
    st.toast("Saved")
""",
    "by update": """
city = st.text_input("City", value=st.session_state.city)  # <- here
st.session_state.update({"city": city})
""",
    "without the module": """
from streamlit import session_state, text_input
session_state.city = text_input("City", value=session_state.city)  # <- here
""",
    "in a function": """
def page():
    st.session_state.on = st.checkbox("On", st.session_state.on)  # <- here
""",
    "with a rerun after another click": """
st.session_state.city = st.text_input("City", value=st.session_state.city)  # <- here
if st.button("Clear"):
    st.session_state.rows = []
    st.rerun()
""",
    "set above from itself": """
st.session_state.city = st.session_state.get("city", "Oslo")
st.session_state.city = st.text_input("City", value=st.session_state.city)  # <- here
""",
    "with a function that may rerun": """
def restart():
    if st.session_state.messages:
        st.rerun()

st.session_state.tools = st.checkbox("Tools", value=st.session_state.tools)  # <- here
restart()
""",
    "after a rerun on a condition": """
if "again" in st.session_state:
    del st.session_state.again
    st.rerun()
st.session_state.city = st.text_input("City", value=st.session_state.city)  # <- here
""",
    "after a function that may rerun": """
def restart():
    st.rerun()

if "again" in st.session_state:
    restart()
st.session_state.city = st.text_input("City", value=st.session_state.city)  # <- here
""",
    "with a function that reruns elsewhere": """
def restart():
    st.rerun()

if st.checkbox("Edit"):
    st.session_state.city = st.text_input("City", value=st.session_state.city)  # <- here
elif "again" in st.session_state:
    restart()
""",
    "with a function that reruns after another click": """
def restart():
    st.rerun()

st.session_state.city = st.text_input("City", value=st.session_state.city)  # <- here
if st.button("Again"):
    restart()
""",
    "counted up above": """
st.session_state.count += 1
st.session_state.count = st.number_input("Count", value=st.session_state.count)  # <- here
""",
    "another key set above": """
st.session_state.seen = True
st.session_state.city = st.text_input("City", value=st.session_state.city)  # <- here
""",
}
SILENT = {
    "with a key": """
st.session_state.city = st.text_input("City", value=st.session_state.city, key="field")
""",
    "with a key that may be given": """
st.session_state.city = st.text_input("City", value=st.session_state.city, **options)
""",
    "stored on a click": """
city = st.text_input("City", value=st.session_state.city)
if st.button("Save"):
    st.session_state.city = city
""",
    "another key": """
st.session_state.answer = st.text_input("City", value=st.session_state.city)
""",
    "with a rerun": """
name = st.text_input("Name", value=st.session_state.name)
if name != st.session_state.name:
    st.session_state.name = name
    st.rerun()
""",
    "with a function that reruns": """
def restart():
    st.session_state.messages = []
    st.rerun()

tools = st.session_state.tools
wanted = st.checkbox("Tools", value=tools)
if tools != wanted:
    st.session_state.tools = wanted
    restart()
""",
    "with a rerun below, where it differs": """
before = st.session_state.city
st.session_state.city = st.text_input("City", value=before)
if st.session_state.city != before:
    st.rerun()
""",
    "set above in each run": """
if answer := st.chat_input():
    st.session_state.text = answer.strip()
    st.session_state.text = st.text_area("Text", value=st.session_state.text)
""",
    "the name means something else by then": """
city = st.text_input("City", value=st.session_state.city)
if st.checkbox("Other"):
    city = "Oslo"
st.session_state.city = city
""",
    "only the options": """
st.session_state.city = st.selectbox("City", st.session_state.city)
""",
    "somebody else's st": """
import other as st
st.session_state.city = st.text_input("City", value=st.session_state.city)
""",
    "another function's widget": """
def draw():
    return st.text_input("City", value=st.session_state.city)

st.session_state.city = draw()
""",
    "added to": """
st.session_state.count += st.number_input("More", value=st.session_state.count)
""",
    "without a default": """
st.session_state.city = st.text_input("City", placeholder=st.session_state.city)
""",
    "under a key that is computed": """
st.session_state[name] = st.text_input("City", value=st.session_state[name])
""",
    "set if it is missing": """
st.session_state.setdefault("city", st.text_input("City", value=st.session_state.city))
""",
    "a table, which has no default": """
st.session_state.rows = st.data_editor(st.session_state.rows, key="grid")
""",
    "stored where nothing has changed": """
name = st.text_input("Name", value=st.session_state.name)
if name != st.session_state.name:
    st.toast("Changed")
else:
    st.session_state.name = name
""",
    "stored where it is equal": """
name = st.text_input("Name", value=st.session_state.name)
if name == st.session_state.name:
    st.session_state.name = name
""",
    "stored when something else has changed": """
name = st.text_input("Name", value=st.session_state.name)
if topic() != st.session_state.name:
    st.session_state.name = name
""",
    "stored when it differs from something else": """
name = st.text_input("Name", value=st.session_state.name)
if name != st.session_state.saved:
    st.session_state.name = name
""",
    "stored when it differs, in another branch": """
name = st.text_input("Name", value=st.session_state.name)
if st.checkbox("Store"):
    if name != st.session_state.name:
        st.session_state.name = name
""",
}

for rerun in ("st.experimental_rerun()", 'st.switch_page("app.py")'):
    SILENT[f"with {rerun}"] = f"""
st.session_state.name = st.text_input("Name", value=st.session_state.name)
{rerun}
"""
