"""Widgets under caches."""

FIRES = {
    "in the sidebar": """
@st.cache_data
def load():
    year = st.sidebar.slider("Year", 2000, 2030)  # <- here
    return read(year)
""",
    "a button in a resource": """
@st.cache_resource(ttl=10)
def model():
    if st.button("Reload"):  # <- here
        return load()
""",
    "the old decorator": """
@st.experimental_memo
def load():
    return read(st.text_input("File"))  # <- here
""",
}
SILENT = {
    "outside": """
@st.cache_data
def load(year):
    return read(year)

load(st.slider("Year", 2000, 2030))
""",
    "only text": """
@st.cache_data
def load():
    st.write("Loading")
    return read()
""",
    "a fragment": """
@st.fragment
def part():
    st.slider("Year", 2000, 2030)
""",
}
