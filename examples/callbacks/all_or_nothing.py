"""Related values in one object, replaced in one assignment after the slow work."""

import time

import streamlit as st

st.title("All or nothing")
st.caption("Try: raise the seconds, transfer, tick the box at once: the sum stays 100.")

st.session_state.setdefault("account", {"yours": 100, "theirs": 0})
st.number_input("Seconds of work", 0.0, 10.0, 0.1, key="seconds")
st.checkbox("Something else to click")


def transfer() -> None:
    account = st.session_state.account
    time.sleep(st.session_state.seconds)
    st.session_state.account = {
        "yours": account["yours"] - 10,
        "theirs": account["theirs"] + 10,
    }


st.button("Transfer", on_click=transfer)
st.write(st.session_state.account)
