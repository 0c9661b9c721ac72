"""Reads of session state under caches."""

FIRES = {
    "get, in a resource": """
@st.cache_resource(ttl=60)
def client():
    return connect(st.session_state.get("token"))  # <- here
""",
    "an alias, brackets": """
ss = st.session_state

@st.cache_data(show_spinner=False)
def load():
    return read(ss["file"])  # <- here
""",
    "from an import": """
from streamlit import cache_data, session_state

@cache_data
def load():
    if "user" in session_state:  # <- here
        return 1
    return 2
""",
    "in an inner function": """
@st.cache_data
def load():
    def name():
        return st.session_state.name  # <- here
    return name()
""",
    "two keys": """
@st.cache_data
def load():
    return query(st.session_state.user, st.session_state.get("year"))  # <- here
""",
    "of all sessions, as it is without saying": """
@st.cache_data(scope="global")
def load():
    return read(st.session_state.file)  # <- here
""",
}
SILENT = {
    "a digest of it is an argument": """
@st.cache_data
def pages(pdf_hash):
    return render(st.session_state.pdf)
""",
    "a key that it sets itself": """
@st.cache_data
def books():
    if "books" not in st.session_state:
        st.session_state.books = fetch()
    return st.session_state.books
""",
    "passed in": """
@st.cache_data
def load(user):
    return query(user)

load(st.session_state.user)
""",
    "a cache of the session": """
@st.cache_data(scope="session")
def load():
    return query(st.session_state.user)
""",
    "not cached": """
def load():
    return query(st.session_state.user)
""",
    "another cache": """
from functools import cache

@cache
def load():
    return query(st.session_state.user)
""",
    "as a default": """
@st.cache_data
def load(user=None):
    return query(user)

def orders():
    return load(st.session_state.user)
""",
    "a computed key": """
@st.cache_data
def load(name):
    return query(st.session_state[name])
""",
    "a key that it sets where it is missing": """
@st.cache_data
def books():
    st.session_state.setdefault("books", fetch())
    return st.session_state.books
""",
}

for parameter in ("file_digest", "checksum", "fingerprint", "cache_key", "table_version"):
    SILENT[f"for each {parameter}"] = f"""
@st.cache_data
def pages({parameter}):
    return render(st.session_state.pdf)
"""
