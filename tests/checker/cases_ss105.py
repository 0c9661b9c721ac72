"""Keys that change in each run, and keys that only look so."""

FIRES = {
    "the time": """
import time
if st.button("Save", key=f"save_{time.time()}"):  # <- here
    st.write("Saved")
""",
    "through a name": """
from uuid import uuid4
suffix = str(uuid4())
name = st.sidebar.text_input("Name", key="name" + suffix)  # <- here
""",
    "a random number in a loop": """
import random as r
for city in cities:
    st.checkbox(city, key=r.randint(0, 10**9))  # <- here
""",
    "today's time": """
from datetime import datetime
st.text_area("Note", key=str(datetime.now()))  # <- here
""",
}
SILENT = {
    "a button that nobody reads": """
import uuid
st.download_button("Download", b"", key=f"download_{uuid.uuid4()}")
st.button("Clear", key=str(uuid.uuid4()), on_click=print)
""",
    "kept in the state": """
import uuid
if "form_id" not in st.session_state:
    st.session_state.form_id = uuid.uuid4().hex
st.text_input("Name", key=f"name_{st.session_state.form_id}")
""",
    "kept by setdefault": """
import uuid
form_id = st.session_state.setdefault("form_id", uuid.uuid4().hex)
st.text_input("Name", key=f"name_{form_id}")
""",
    "an id that was made elsewhere": """
def row(identifier):
    st.text_input("Name", key=f"name_{identifier}")
""",
    "a new one on a click": """
import uuid
st.session_state.setdefault("upload", "0")
if st.button("Again"):
    st.session_state.upload = str(uuid.uuid4())
st.file_uploader("File", key=st.session_state.upload)
""",
    "today's date": """
from datetime import date
st.text_area("Note", key=f"note_{date.today()}")
""",
    "cached": """
import uuid

@st.cache_resource
def identifier():
    return uuid.uuid4().hex

st.text_input("Name", key=identifier())
""",
    "a name that is made of itself": """
part = "a"
while more():
    part = part + "b"
st.text_input("Name", key=part)
""",
    "kept by setdefault in the key itself": """
import uuid
st.text_input("Name", key="name_" + st.session_state.setdefault("form_id", str(uuid.uuid4())))
""",
}

for call in (
    *("uuid.uuid1()", "uuid.uuid4()", "random.random()", "random.randint(1, 9)"),
    *("random.randrange(9)", "random.choice(ids)", "random.choices(ids)", "random.uniform(1, 2)"),
    *("random.getrandbits(8)", "secrets.token_hex()", "secrets.token_urlsafe()"),
    *("secrets.token_bytes()", "secrets.randbelow(9)", "time.time()", "time.time_ns()"),
    *("time.monotonic()", "time.perf_counter()", "datetime.datetime.now()"),
    *("datetime.datetime.utcnow()", "datetime.datetime.today()", "numpy.random.rand()"),
    "numpy.random.randint(9)",
):
    FIRES[f"each of its calls: {call}"] = f"""
import {call.partition(".")[0]}
st.text_input("Name", key=f"name_{{{call}}}")  # <- here
"""
