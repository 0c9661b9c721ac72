"""Assignments from fragments."""

FIRES = {
    "a lambda": """
st.text_area("Note", key="note")

@st.fragment(run_every=5)
def part():
    st.button("Clear", on_click=lambda: st.session_state.update(note=""))  # <- here

part()
""",
    "on_change, in the sidebar": """
def follow():
    st.session_state["total"] = st.session_state.part * 2  # <- here

@st.fragment
def part():
    st.slider("Part", 0, 9, key="part", on_change=follow)

part()
st.sidebar.number_input("Total", key="total")
""",
    "the first of two widgets with the key": """
if wide:
    st.text_area("Note", key="note")
else:
    st.text_input("Note", key="note")

def clear():
    st.session_state.note = ""  # <- here

@st.fragment
def part():
    st.button("Clear", on_click=clear)

part()
""",
}
SILENT = {
    "no fragment": """
st.text_area("Note", key="note")

def clear():
    st.session_state.note = ""

st.button("Clear", on_click=clear)
""",
    "a plain key": """
def count():
    st.session_state.count += 1

@st.fragment
def part():
    st.button("Count", on_click=count)

part()
st.write(st.session_state.count)
""",
    "a widget of the fragment": """
def clear():
    st.session_state.note = ""

@st.fragment
def part():
    st.text_area("Note", key="note")
    st.button("Clear", on_click=clear)

part()
""",
    "the app reruns": """
st.text_area("Note", key="note")

def clear():
    st.session_state.note = ""

@st.fragment
def part():
    if st.button("Clear", on_click=clear):
        st.rerun()

part()
""",
    "only read": """
st.text_area("Note", key="note")

def keep():
    st.session_state.kept = st.session_state.note

@st.fragment
def part():
    st.button("Keep", on_click=keep)

part()
""",
    "a computed key": """
st.text_area("Note")

def clear():
    st.session_state[name] = ""

@st.fragment
def part():
    st.button("Clear", on_click=clear, key="clear")

part()
""",
    "a function that the script calls, too": """
def clear():
    st.session_state.note = ""

@st.fragment
def part():
    st.button("Clear", on_click=clear)

if st.query_params:
    clear()
st.text_area("Note", key="note")
part()
""",
    "a widget in the fragment or outside": """
def clear():
    st.session_state.note = ""

@st.fragment
def part():
    if not wide:
        st.text_area("Note", key="note")
    st.button("Clear", on_click=clear)

if wide:
    st.text_area("Note", key="note")
part()
""",
}
