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
    "an input": """
def lock():
    st.session_state.locked = True

agreed = st.checkbox("Agree", on_change=lock, disabled=st.session_state.locked)
""",
    "the callback does something else": """
def note():
    print(st.session_state.busy)

if st.button("Run", on_click=note, disabled=st.session_state.busy):
    st.session_state.busy = True
""",
    "counted": """
def use():
    st.session_state.used += 1

if st.button("Run", on_click=use, disabled=st.session_state.used > 3):
    run()
""",
    "imported, and never disabled": """
from callbacks import lock
if st.button("Run", on_click=lock, disabled=st.session_state.busy):
    run()
if st.button("Stop", on_click=lambda: st.session_state.update(busy=True)):
    stop()
""",
}
