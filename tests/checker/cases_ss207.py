"""Loops over all keys."""

FIRES = {
    "a list of the keys": """
for k in list(st.session_state.keys()):
    st.session_state[k] = st.session_state[k]  # <- here
st.file_uploader("File", key="file")
""",
    "a submit button": """
ss = st.session_state
for k in ss:
    ss[k] = ss[k]  # <- here
with st.form("f"):
    st.form_submit_button()
""",
}
SILENT = {
    "listed keys": """
for k in ("name", "city"):
    st.session_state[k] = st.session_state[k]
st.button("Send", key="send")
""",
    "filtered": """
for k in st.session_state:
    if not k.startswith("button_"):
        st.session_state[k] = st.session_state[k]
st.button("Send", key="send")
""",
    "inputs only": """
for k in st.session_state:
    st.session_state[k] = st.session_state[k]
st.text_input("Name", key="name")
st.button("Send")
""",
    "another value": """
for k in st.session_state:
    st.session_state[k] = None
st.button("Send", key="send")
""",
    "one key in a loop": """
for key in st.session_state:
    st.session_state["count"] = st.session_state["count"]
st.button("Send", key="send")
""",
    "deleted": """
for k in list(st.session_state):
    del st.session_state[k]
st.button("Send", key="send")
""",
    "each key under its own name": """
for k in st.session_state:
    st.session_state.update({k: k})
st.button("Send", key="send")
""",
    "no loop, or another one": """
while waiting():
    st.session_state[k] = st.session_state[k]
st.session_state[k] = st.session_state[k]
st.button("Send", key="send")
""",
}

for keys in (
    "tuple(st.session_state)",
    "sorted(st.session_state, key=str)",
    "st.session_state.keys()",
):
    FIRES[f"over {keys}"] = f"""
for k in {keys}:
    st.session_state[k] = st.session_state[k]  # <- here
st.button("Send", key="send")
"""
for keys in (
    *("saved.keys()", "st.session_state.get('kept', [])", "kept(st.session_state)"),
    *("FILTERS[0](st.session_state)", "sorted(names)", "saved"),
):
    SILENT[f"over {keys}"] = f"""
for k in {keys}:
    st.session_state[k] = st.session_state[k]
st.button("Send", key="send")
"""
