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
    "under another condition": """
def refresh():
    if st.button("Refresh") and hasattr(st.session_state, "rows"):
        st.experimental_rerun()  # <- here
""",
    "asked for elsewhere": """
new = hasattr(st, "rerun")
st.experimental_rerun()  # <- here
""",
    "another question": """
if is_old(st):
    st.experimental_rerun()  # <- here
if hasattr():
    st.experimental_rerun()  # <- here
""",
}
SILENT = {
    "a fallback": """
def rerun():
    if hasattr(st, "rerun"):
        st.rerun()
        return
    st.experimental_rerun()

if hasattr(st, "query_params"):
    day = st.query_params.get("day")
else:
    day = st.experimental_get_query_params().get("day")
""",
    "an attempt": """
try:
    cache = st.cache_data
except AttributeError:
    cache = st.experimental_memo
try:
    st.experimental_rerun()
except AttributeError:
    st.rerun()
""",
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
    "where the new name is missing": """
if not hasattr(st, "rerun"):
    st.experimental_rerun()
if getattr(st, "user", None) is None:
    user = st.experimental_user
""",
}

for name in (
    *("memo", "singleton", "data_editor", "connection", "dialog", "user", "rerun"),
    *("get_query_params", "set_query_params", "fragment"),
):
    FIRES[f"st.experimental_{name}"] = f"""
old = st.experimental_{name}  # <- here
"""
