"""Names that went away."""

FIRES = {
    "a decorator": """
@st.cache  # <- here
def load():
    return 1
""",
    "query parameters": """
page = st.experimental_get_query_params().get("page")  # <- here
st.experimental_set_query_params(page=2)  # <- here
""",
    "another alias": """
import streamlit as web
@web.experimental_fragment(run_every=5)  # <- here
def part():
    web.write("Hello")
""",
}
SILENT = {
    "the new names": """
@st.cache_data
def load():
    return st.query_params

st.rerun()
""",
    "one's own": """
class Tools:
    def experimental_rerun(self):
        return None

Tools().experimental_rerun()
""",
    "asked for": """
if hasattr(st, "experimental_rerun"):
    getattr(st, "experimental_rerun")()
""",
}
