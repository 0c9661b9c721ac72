"""Stored objects of classes that the script defines."""

FIRES = {
    "an Enum": """
import enum

class Step(enum.Enum):
    ONE = 1
    TWO = 2

if "step" not in st.session_state:
    st.session_state.step = Step.ONE
if st.session_state.step == Step.TWO:  # <- here
    st.write("Two")
""",
    "isinstance, with brackets": """
class User:
    pass

if "user" not in st.session_state:
    st.session_state["user"] = User()
if not isinstance(st.session_state["user"], User):  # <- here
    st.stop()
""",
    "through a name, the other way round": """
from dataclasses import dataclass

@dataclass(frozen=True)
class Point:
    x: int

ss = st.session_state
ss.setdefault("point", Point(0))
st.write(Point(0) == ss.point)  # <- here
""",
    "a chain": """
import enum

class Step(enum.Enum):
    ONE = 1

st.session_state.setdefault("step", Step.ONE)
if st.session_state.step == Step.ONE == first():  # <- here
    st.write("One")
""",
}
SILENT = {
    "an imported class": """
from models import Step

if "step" not in st.session_state:
    st.session_state.step = Step.ONE
if st.session_state.step == Step.TWO:
    st.write("Two")
""",
    "plain values": """
class Step:
    ONE = "one"

st.session_state.setdefault("step", Step.ONE)
if st.session_state.step == Step.ONE:
    st.write("One")
""",
    "a widget's value": """
import enum

class Size(enum.Enum):
    S = 1

st.session_state.setdefault("size", Size.S)
st.selectbox("Size", Size, key="size")
if st.session_state.size == Size.S:
    st.write("Small")
""",
    "set in each run": """
import enum

class Step(enum.Enum):
    ONE = 1

st.session_state.step = Step.ONE
if st.session_state.step == Step.ONE:
    st.write("One")
""",
    "another object": """
class User:
    pass

st.session_state.setdefault("user", User())
if isinstance(load(), User):
    st.write("Loaded")
""",
    "another function of two arguments": """
class User:
    pass

st.session_state.setdefault("user", User())
st.write(describe(st.session_state.user, User))
st.write(isinstance(*pair))
""",
    "with a fallback": """
import enum

class Step(enum.Enum):
    ONE = 1

if "step" not in st.session_state:
    st.session_state.step = Step.ONE
if st.session_state.get("step", Step.ONE) == Step.ONE:
    st.write("One")
""",
}

for base in ("IntEnum", "StrEnum", "Flag", "IntFlag"):
    FIRES[f"a member of {base}"] = f"""
import enum

class Step(enum.{base}):
    ONE = 1

if "step" not in st.session_state:
    st.session_state.step = Step.ONE
if st.session_state.step is Step.ONE:  # <- here
    st.write("One")
"""
