"""Buttons that lock themselves."""

FIRES = {
    "through a name": """
def lock():
    st.session_state["busy"] = True

busy = st.session_state.get("busy", False)
clicked = st.button("Run", on_click=lock, disabled=busy)  # <- here
""",
    "a lambda, in the sidebar": """
ss = st.session_state
if st.sidebar.button("Run", on_click=lambda: ss.update(busy=True), disabled=ss.busy):  # <- here
    run()
""",
}
SILENT = {
    "the result is not used": """
def order():
    st.session_state.busy = True

st.button("Run", on_click=order, disabled=st.session_state.busy)
if st.session_state.busy:
    run()
""",
    "locked in the body": """
if st.button("Run", disabled=st.session_state.busy):
    st.session_state.busy = True
""",
    "another flag": """
def order():
    st.session_state.ordered = True

if st.button("Run", on_click=order, disabled=st.session_state.busy):
    run()
""",
    "unlocked": """
def unlock():
    st.session_state.busy = False

if st.button("Run", on_click=unlock, disabled=st.session_state.busy):
    run()
""",
}
