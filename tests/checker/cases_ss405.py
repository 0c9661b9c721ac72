"""Arguments that caches ignore."""

FIRES = {
    "the result of a widget": """
@st.cache_data
def load(_year):
    return read(_year)

year = st.slider("Year", 2000, 2030)
st.write(load(year))  # <- here
""",
    "by name, beside another": """
@st.cache_data(ttl=60)
def load(table, _city="Oslo"):
    return read(table, _city)

city = st.sidebar.selectbox("City", CITIES)
load("orders", _city=city)  # <- here
""",
    "a resource": """
@st.cache_resource
def model(_size):
    return build(_size)

model(st.radio("Size", ["small", "large"]))  # <- here
""",
}
SILENT = {
    "a connection": """
@st.cache_data
def load(_connection, year):
    return read(_connection, year)

year = st.slider("Year", 2000, 2030)
load(st.session_state.connection, year)
""",
    "an upload": """
@st.cache_data
def load(_file, name):
    return read(_file)

file = st.file_uploader("File")
load(file, file.name)
""",
    "not cached": """
def load(_year):
    return read(_year)

load(st.slider("Year", 2000, 2030))
""",
    "a class that is called": """
class _Load:
    def __init__(self, _year):
        self.year = _year

year = st.slider("Year", 2000, 2030)
_Load(year)
""",
    "unknown arguments": """
@st.cache_data
def load(_year=2000):
    return read(_year)

load(2001)
load(**options)
""",
    "a lambda in a cached function": """
@st.cache_data
def load():
    pick = lambda _year: read(_year)
    return pick(st.slider("Year", 2000, 2030))
""",
}

for widget in (
    *("text_input", "text_area", "number_input", "slider", "select_slider", "checkbox", "toggle"),
    *("selectbox", "radio", "date_input", "time_input", "color_picker"),
):
    FIRES[f"the result of st.{widget}"] = f"""
@st.cache_data
def load(_what):
    return read(_what)

what = st.{widget}("What", CHOICES)
st.write(load(what))  # <- here
"""
