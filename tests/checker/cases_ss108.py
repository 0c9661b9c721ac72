"""Keys that are used twice in one run, and keys that are not."""

FIRES = {
    "in columns": """
left, right = st.columns(2)
left.text_input("City", key="city")
right.selectbox("City", CITIES, key="city")  # <- here
""",
    "in a branch below": """
st.checkbox("More", key="more")
if st.session_state.more:
    st.slider("More", key="more")  # <- here
""",
    "a button in an empty": """
place = st.empty()
place.button("Start", key="go")
place.button("Stop", key="go")  # <- here
""",
    "in tabs": """
one, two = st.tabs(["One", "Two"])
with one:
    st.text_input("City", key="city")
with two:
    st.text_input("City", key="city")  # <- here
""",
}
SILENT = {
    "in two branches": """
if st.checkbox("Long"):
    st.text_area("Note", key="note")
else:
    st.text_input("Note", key="note")
""",
    "in two functions": """
def one():
    st.text_input("City", key="city")

def two():
    st.text_input("City", key="city")
""",
    "after a return": """
def draw(long):
    if long:
        st.text_area("Note", key="note")
        return
    st.text_input("Note", key="note")
""",
    "two keys": """
st.text_input("City", key="city")
st.sidebar.text_input("City", key="home")
""",
    "a form of that name": """
with st.form("city"):
    st.text_input("City", key="city")
    st.form_submit_button()
""",
}
