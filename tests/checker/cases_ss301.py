"""Buttons under buttons."""

FIRES = {
    "nested": """
if st.button("Delete"):
    if st.button("Sure?"):  # <- here
        st.session_state.files = []
""",
    "through names": """
deleting = st.button("Delete")
if deleting:
    st.write("Sure?")
    sure = st.button("Yes")  # <- here
    if sure:
        st.session_state.files = []
""",
    "in columns": """
left, right = st.columns(2)
if left.button("Delete"):
    with right:
        if st.button("Sure?"):  # <- here
            pass
    if right.button("No"):  # <- here
        pass
""",
    "below a submit button, a chat": """
with st.form("f"):
    sent = st.form_submit_button()
if sent and True:
    if st.button("Undo"):  # <- here
        pass
if prompt := st.chat_input():
    if len(prompt) and st.button("Again"):  # <- here
        pass
""",
    "either of two": """
if st.button("a") or st.button("b"):
    if st.button("c"):  # <- here
        pass
""",
    "a body of one line": """
if st.button("Delete"):
    if st.button("All"):  # <- here
        st.write("Deleted")
    if st.button("One"):  # <- here
        "Deleted"
""",
    "with more in it": """
if st.button("Delete"):
    sure = st.button("Sure?")  # <- here
    if sure:
        if st.checkbox("Really?"):
            st.session_state.files = []
""",
}
SILENT = {
    "beside": """
if st.button("a"):
    pass
if st.button("b"):
    pass
""",
    "the flag": """
if st.button("a"):
    st.session_state.asking = True
if st.session_state.asking:
    if st.button("b"):
        pass
""",
    "or a flag": """
if st.button("a") or st.session_state.flag:
    if st.button("b"):
        pass
""",
    "the other branch": """
if st.button("a"):
    pass
elif st.button("b"):
    pass
else:
    if st.button("c"):
        pass
if not st.button("d"):
    if st.button("e"):
        pass
""",
    "it acts by its callback": """
if st.button("a"):
    st.button("b", on_click=print)
""",
    "it only reruns": """
if st.button("a"):
    if st.button("Start over"):
        st.rerun()
""",
    "a checkbox": """
if st.checkbox("a"):
    if st.button("b"):
        pass
""",
    "in a dialog": """
@st.dialog("Sure?")
def ask():
    if st.button("Yes"):
        st.rerun()

if st.button("Delete"):
    ask()
""",
    "it only reruns, by the old name": """
if st.button("a"):
    if st.button("Start over"):
        st.experimental_rerun()
""",
}
