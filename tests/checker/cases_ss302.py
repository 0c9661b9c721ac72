"""Inputs under buttons, and inputs that stay."""

FIRES = {
    "in a column": """
left, right = st.columns(2)
if left.button("Edit"):
    level = right.slider("Level", 0, 9)  # <- here
    st.write(level)
""",
    "through a name, deeper": """
clicked = st.button("Edit")
if clicked and ready:
    with st.expander("More"):
        if st.checkbox("All"):  # <- here
            st.write("All")
""",
    "with a callback": """
if st.sidebar.button("Edit"):
    st.text_input("Name", key="name", on_change=save)  # <- here
""",
    "under a submit button": """
with st.form("f"):
    sent = st.form_submit_button("Send")
if sent:
    rating = st.radio("Was it good?", ["yes", "no"])  # <- here
""",
}
SILENT = {
    "under a flag": """
if st.button("Edit"):
    st.session_state.editing = True
if st.session_state.get("editing"):
    name = st.text_input("Name")
""",
    "a flag or the click": """
if st.button("Edit") or st.session_state.get("editing"):
    st.session_state.editing = True
    name = st.text_input("Name")
""",
    "only shown": """
if st.button("Show"):
    st.text_area("Report", report, disabled=True)
""",
    "a dialog": """
@st.dialog("Edit")
def edit():
    name = st.text_input("Name")

if st.button("Edit"):
    edit()
""",
    "beside the button": """
if st.button("Edit"):
    st.write("Editing")
name = st.text_input("Name")
""",
    "in the other branch": """
if st.button("Hide"):
    st.write("Hidden")
else:
    name = st.text_input("Name")
""",
    "in a fragment, in a dialog": """
@st.fragment
def part():
    if st.button("Edit"):
        name = st.text_input("Name")

@st.dialog("Edit")
def edit():
    if st.button("More"):
        city = st.text_input("City")

part()
edit()
""",
    "in a form": """
if st.button("Edit"):
    with st.form("f"):
        name = st.text_input("Name")
        st.form_submit_button()
""",
}

for layout in ("tabs", "expander", "popover"):
    SILENT[f"st.{layout} that reruns"] = f"""
if st.button("Show"):
    part = st.{layout}(NAMES, on_change="rerun")
"""
