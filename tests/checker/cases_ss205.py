"""Assignments that undo every edit."""

FIRES = {
    "a literal, in the sidebar": """
st.session_state["level"] = 3  # <- here
st.sidebar.slider("Level", 0, 9, key="level")
""",
    "a name": """
START = {"city": "Oslo", "zip": "0150"}
ss = st.session_state
ss.city = START["city"]  # <- here
with st.expander("Address"):
    st.text_input("City", key="city")
""",
    "in a function": """
def page():
    st.session_state.tags = ["a"]  # <- here
    st.multiselect("Tags", ["a", "b"], key="tags")
""",
    "read in another function": """
def show():
    st.write(st.session_state.level)

def page():
    st.session_state.level = 3  # <- here
    st.slider("Level", 0, 9, key="level")

page()
show()
""",
    "a name for a part": """
LIMITS = {"low": -1, "high": 9}
first = LIMITS["low"]
st.session_state["level"] = first  # <- here
st.slider("Level", -9, 9, key="level")
""",
}
SILENT = {
    "a guard": """
if "level" not in st.session_state:
    st.session_state.level = 3
st.slider("Level", 0, 9, key="level")
""",
    "a clamp": """
st.session_state.level = min(st.session_state.level, 5)
st.slider("Level", 0, 5, key="level")
""",
    "only shown": """
st.session_state.report = "Nothing"
st.text_area("Report", key="report", disabled=True)
""",
    "computed": """
st.session_state.report = make_report()
st.text_area("Report", key="report")
""",
    "what another widget says": """
kind = st.radio("Kind", ["a", "b"])
st.session_state.size = kind
st.selectbox("Size", ["a", "b"], key="size")
""",
    "used before": """
saved = st.session_state.get("name")
st.session_state.name = ""
st.text_input("Name", key="name")
""",
    "in a callback": """
def reset():
    st.session_state.level = 3

st.slider("Level", 0, 9, key="level")
st.button("Reset", on_click=reset)
""",
    "a computed key": """
st.session_state[other] = "Ada"
st.text_input("Name")
""",
    "added to": """
st.session_state.setdefault("level", 0)
st.session_state.level += 1
st.slider("Level", 0, 9, key="level")
""",
    "drawn by a click": """
if st.button("Start"):
    st.session_state.level = 3
    st.slider("Level", 0, 9, key="level")
""",
    "drawn by a callback": """
def start():
    st.session_state.level = 3
    st.slider("Level", 0, 9, key="level")

st.button("Start", on_click=start)
""",
    "what a with gives": """
with open("level.txt") as st.session_state.level:
    st.text_input("Level", key="level")
""",
    "below the widget": """
st.slider("Level", 0, 9, key="level")
st.session_state.level = 3
""",
    "perhaps disabled": """
st.session_state.level = 3
st.slider("Level", 0, 9, key="level", **options)
""",
    "a key that only its widget may set": """
st.session_state.file = None
st.file_uploader("File", key="file")
""",
    "what is sent at once": """
st.session_state.said = "Hello"
st.chat_input("Say", key="said")
""",
    "computed above": """
report = make_report()
st.session_state.report = [report]
st.multiselect("Report", ["a", "b"], key="report")
""",
    "tested, or read, before": """
if "name" in st.session_state:
    st.write("Welcome back")
st.session_state.name = ""
st.text_input("Name", key="name")
st.write(st.session_state.city)
st.session_state.city = ""
st.text_input("City", key="city")
""",
}
