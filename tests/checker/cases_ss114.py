"""Buttons that their own click renames."""

FIRES = {
    "a lambda": """
ss = st.session_state
ss.setdefault("on", False)
if st.button("Off" if ss.on else "On", on_click=lambda: ss.update(on=True)):  # <- here
    st.write("Changed")
""",
    "through a name, in a column": """
def more():
    st.session_state["n"] += 1

left, right = st.columns(2)
n = st.session_state["n"]
clicked = right.button(f"More ({n})", on_click=more)  # <- here
""",
    "a form's button": """
def count():
    st.session_state.sent += 1

with st.form("f"):
    if st.form_submit_button(f"Send ({st.session_state.sent})", on_click=count):  # <- here
        st.write("Sent")
""",
    "a deletion": """
def stop():
    del st.session_state.n

if st.button(f"Stop ({st.session_state.get('n')})", on_click=stop):  # <- here
    st.write("Stopped")
""",
}
SILENT = {
    "with a key": """
def more():
    st.session_state.n += 1

if st.button(f"More ({st.session_state.n})", key="more", on_click=more):
    st.write("One more")
""",
    "the result is not used": """
def more():
    st.session_state.n += 1

st.button(f"More ({st.session_state.n})", on_click=more)
""",
    "without a callback": """
if st.button(f"More ({st.session_state.n})"):
    st.session_state.n += 1
""",
    "the callback writes something else": """
def more():
    st.session_state.clicked = True

if st.button(f"More ({st.session_state.n})", on_click=more):
    st.write("One more")
""",
    "no click": """
def follow():
    st.session_state.n += 1

if st.checkbox(f"More ({st.session_state.n})", on_change=follow):
    st.write("One more")
""",
    "a key that is only read": """
def more():
    st.session_state.total = st.session_state.n + 1

if st.button(f"More ({st.session_state.n})", on_click=more):
    st.write("One more")
""",
    "written elsewhere": """
def more():
    st.session_state.clicked = True

st.session_state.n = count()
if st.button(f"More ({st.session_state.n})", on_click=more):
    st.write("One more")
""",
}
