"""A button in a dialog's body: the browser runs it, AppTest never sees it pressed."""

import streamlit as st

st.title("A dialog's button")
st.caption("Try: open the dialog and answer.")


@st.dialog("Delete it?")
def ask():
    if st.button("Yes"):
        st.session_state.answer = "yes"
        st.rerun()


if st.button("Ask"):
    ask()
st.text(f"Answer: {st.session_state.get('answer')}")
