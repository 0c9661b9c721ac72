import hashlib

import streamlit as st

USERS = {"ada": hashlib.sha256(b"engine").hexdigest()}


def log_in() -> None:
    given = hashlib.sha256(st.session_state.password.encode()).hexdigest()
    if USERS.get(st.session_state.login) == given:
        st.session_state.who = st.session_state.login
    else:
        st.session_state.failed = True
    st.session_state.password = ""


def log_out() -> None:
    for key in list(st.session_state):
        del st.session_state[key]


if "who" not in st.session_state:
    st.title("Log in")
    st.text_input("Name", key="login")
    st.text_input("Password", type="password", key="password")
    st.button("Log in", on_click=log_in)
    if st.session_state.pop("failed", False):
        st.error("Wrong name or password")
    st.stop()

st.title(f"Hello {st.session_state.who}")
st.button("Log out", on_click=log_out)
visits = st.session_state["visits"] = st.session_state.get("visits", 0) + 1
st.caption(f"Run {visits} since you logged in")
