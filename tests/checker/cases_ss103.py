"""Defaults that follow another widget, of widgets that do not follow."""

FIRES = {
    "by a name": """
person = st.selectbox("Person", ["Ada", "Ben"])
phone = PHONES[person]
st.text_input("Phone", value=phone, key="phone")  # <- here
""",
    "by the key of the other widget": """
st.selectbox("Person", ["Ada", "Ben"], key="person")
st.number_input("Age", value=AGES[st.session_state.person], key="age")  # <- here
""",
    "an index, in the sidebar": """
kind = st.sidebar.radio("Kind", ["a", "b"])
st.sidebar.selectbox("Size", SIZES, index=USUAL[kind], key="size")  # <- here
""",
    "across columns": """
one, two = st.columns(2)
total = one.number_input("Total", 0, 99)
two.slider("Part", 0, 99, total // 2, key="part")  # <- here
""",
    "whose key is only read": """
person = st.selectbox("Person", ["Ada", "Ben"])
st.text_input("Phone", value=PHONES[person], key="phone")  # <- here
st.session_state.last_person = person
st.write(st.session_state.phone)
""",
}
SILENT = {
    "the options follow, too": """
year = st.selectbox("Year", YEARS)
months = MONTHS[year]
st.selectbox("Month", months, index=len(months) - 1, key="month")
""",
    "the bounds follow, too": """
count = st.number_input("Count", 1, 99)
st.slider("Of these", 1, count, value=count // 2, key="of_these")
""",
    "below a button": """
name = st.text_input("Name")
if st.button("Write"):
    st.text_area("Letter", value=f"Dear {name}", key="letter")
""",
    "without a key": """
person = st.selectbox("Person", ["Ada", "Ben"])
st.text_input("Phone", value=PHONES[person])
""",
    "the choice is in the key": """
person = st.selectbox("Person", ["Ada", "Ben"])
st.text_input("Phone", value=PHONES[person], key=f"phone_{person}")
""",
    "the key is assigned on a change": """
def load():
    st.session_state.phone = PHONES[st.session_state.person]

person = st.selectbox("Person", ["Ada", "Ben"], key="person", on_change=load)
st.text_input("Phone", value=PHONES[person], key="phone")
""",
    "the key is deleted on a change": """
def forget():
    st.session_state.pop("phone", None)

person = st.selectbox("Person", ["Ada", "Ben"], on_change=forget)
st.text_input("Phone", value=PHONES[person], key="phone")
""",
    "a plain key": """
st.text_input("Phone", value=st.session_state.last_phone, key="phone")
""",
    "a constant": """
person = st.selectbox("Person", ["Ada", "Ben"])
st.text_input("Phone", value="111", key="phone")
""",
    "all of the state is cleared": """
person = st.selectbox("Person", ["Ada", "Ben"])
if st.button("New"):
    st.session_state.clear()
st.text_input("Phone", value=PHONES[person], key="phone")
""",
    "no default": """
count = st.number_input("Count", 1, 9)
st.text_input("Name", key="name")
""",
    "decided by itself": """
st.session_state.level = st.slider("Level", 0, 9, value=st.session_state.level, key="level")
""",
    "decided by a button": """
st.checkbox("Box", value=st.button("Tick"), key="box")
""",
    "decided by its own key": """
st.slider("Level", 0, 9, value=st.session_state.get("level", 3), key="level")
""",
    "set if it is missing": """
st.session_state.setdefault("phone", "")
person = st.selectbox("Person", ["Ada", "Ben"])
st.text_input("Phone", value=PHONES[person], key="phone")
""",
    "a container that is opened": """
more = st.checkbox("More")
st.expander("Details", expanded=more, key="details", on_change="rerun")
""",
}

for bound in ("min_value", "max_value", "step"):
    SILENT[f"with {bound} that moves too"] = f"""
count = st.number_input("Count", 1, 9)
st.slider("Level", value=count, {bound}=count, key="level")
"""
SILENT["with a length that moves too"] = """
count = st.number_input("Count", 1, 9)
st.text_input("Name", value=str(count), max_chars=count, key="name")
"""
