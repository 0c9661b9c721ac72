"""BAD: registering the pages only after the login."""

import streamlit as st

st.title("Pages that exist after the login")
st.caption("Watch: log in, open the report, and reload: the page is not found.")


def log_in():
    st.session_state.user = "Ann"


def login():
    st.button("Log in", on_click=log_in)


def home():
    st.text("Home")


def report():
    st.text("The report")


st.navigation([home, report] if "user" in st.session_state else [login]).run()
