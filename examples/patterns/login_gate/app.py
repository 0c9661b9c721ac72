"""A login gate that keeps deep links alive and leaves nothing behind on logout."""

import streamlit as st

st.title("Login gate")
st.caption(
    "Try: open the report's address logged out, log in as Ann, write a note, log out, "
    "and log in as Bob."
)

state = st.session_state
state.setdefault("user", None)


def log_in():
    if state.password == "secret":
        state.user = state.name
    else:
        state.flash = "Wrong password."


def log_out():
    for key in list(state):
        del state[key]


def login_form():
    with st.form("login"):
        st.selectbox("Name", ["Ann", "Bob"], key="name")
        st.text_input("Password", type="password", key="password", help="It is: secret")
        st.form_submit_button("Log in", on_click=log_in)
    if message := state.pop("flash", None):
        st.error(message)


pages = [st.Page("page_home.py", title="Home"), st.Page("page_report.py", title="Report")]
page = st.navigation(pages, position="sidebar" if state.user else "hidden")
if state.user is None:
    login_form()
else:
    st.sidebar.button("Log out", on_click=log_out)
    page.run()
