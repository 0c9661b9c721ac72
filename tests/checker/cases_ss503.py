"""What Streamlit 1.54 does not have."""

FIRES = {
    "bind": """
st.slider("Level", 0, 9, key="level", bind="query-params")  # <- here
""",
    "a fragment's key, and a page number": """
@st.fragment(key="part")  # <- here
def part():
    page = st.pagination(9)  # <- here
""",
    "a dialog is there": """
@st.dialog("News", on_dismiss="rerun")
def news():
    st.text_input("Name", key="name", persist_state="page")  # <- here
""",
    "typing live": """
st.sidebar.text_input("Find", live=True)  # <- here
""",
}
SILENT = {
    "what is there": """
@st.fragment(run_every=5)
def part():
    st.text_input("Name", key="name")

@st.cache_data(scope="session")
def load():
    return 1
""",
    "unknown arguments": """
st.text_input("Name", **options)
""",
    "somebody else's": """
import other
other.text_input("Name", persist_state="page")
""",
}
