"""State that is set anew in every run."""

FIRES = {
    "a counter": """
st.session_state.count = 0  # <- here

def more():
    st.session_state.count += 1

st.button("More", on_click=more)
st.write(st.session_state.count)
""",
    "a list in a lambda": """
ss = st.session_state
ss["log"] = []  # <- here
st.button("Add", on_click=lambda: ss["log"].append("x"))
st.write(ss["log"])
""",
    "an item": """
st.session_state.cart = {}  # <- here

def add(name):
    st.session_state.cart[name] = 1

st.button("Tea", on_click=add, args=("tea",))
st.write(st.session_state.cart)
""",
    "a method handed on": """
st.session_state.log = []  # <- here

def more():
    for line in map(st.session_state.log.append, ["a", "b"]):
        pass

st.button("More", on_click=more)
st.write(st.session_state.log)
""",
}
SILENT = {
    "a guard": """
if "count" not in st.session_state:
    st.session_state.count = 0

def more():
    st.session_state.count += 1

st.button("More", on_click=more)
""",
    "a message shown once": """
def save():
    st.session_state.message = "Saved"

st.button("Save", on_click=save)
if st.session_state.get("message"):
    st.success(st.session_state.message)
st.session_state.message = None
""",
    "a sum of this run": """
st.session_state.total = 0
for row in rows:
    st.session_state.total += row
st.button("Again")
""",
    "computed": """
st.session_state.rows = load()

def drop():
    st.session_state.rows = []

st.button("Drop", on_click=drop)
""",
    "shown by a function": """
def show():
    st.write(st.session_state.message)

def save():
    st.session_state.message = "Saved"

show()
st.session_state.message = ""
st.button("Save", on_click=save)
""",
    "computed keys": """
st.session_state[first] = 0

def more():
    st.session_state[second] = 1

st.button("More", on_click=more, key="more")
""",
    "added to": """
from start import initialise
initialise(st.session_state)
st.session_state.runs += 1

def reset():
    st.session_state.runs = 0

st.button("Reset", on_click=reset)
""",
    "made of another key": """
st.session_state.shown = [st.session_state.kind, "all"]

def hide():
    st.session_state.shown = []

st.button("Hide", on_click=hide)
""",
    "a widget's key": """
st.session_state.name = ""
st.text_input("Name", key="name")

def clear():
    st.session_state.name = ""

st.button("Clear", on_click=clear)
""",
    "a function that the script calls, too": """
st.session_state.count = 0

def more():
    st.session_state.count += 1

st.button("More", on_click=more)
more()
""",
    "only read": """
st.session_state.kept = ["a"]
names = {}

def note():
    print(st.session_state.kept)
    print(st.session_state.kept[0])
    names[st.session_state.kept] = st.session_state.kept.index("a")

st.button("Note", on_click=note)
""",
    "read by a class, called by one": """
class Log:
    before = st.session_state.get("kept")

def show():
    st.write(st.session_state.shown)

class Page:
    drawn = show()

st.session_state.kept = []
st.session_state.shown = []
st.button("Keep", on_click=lambda: st.session_state.kept.append(1))
st.button("Show", on_click=lambda: st.session_state.shown.append(1))
""",
    "by another callback": """
def reset():
    st.session_state.count = 0

def more():
    st.session_state.count += 1

st.button("Reset", on_click=reset)
st.button("More", on_click=more)
""",
}

for start, call in (
    *(("[]", "extend([1])"), ("[]", "insert(0, 1)"), ("[1]", "remove(1)"), ("[1]", "pop()")),
    *(("[1]", "clear()"), ("[2, 1]", "sort()"), ("{}", "update(a=1)"), ("{1}", "add(2)")),
    ("{1}", "discard(1)"),
):
    FIRES[f"each of its changes: {call}"] = f"""
st.session_state.kept = {start}  # <- here
st.button("Change", on_click=lambda: st.session_state.kept.{call})
st.write(st.session_state.kept)
"""
