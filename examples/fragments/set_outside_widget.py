"""A fragment that sets a widget outside and reruns the app at once."""

import streamlit as st

st.title("Set a widget outside")
st.caption("Try: fill in: the field shows the name and keeps it.")

st.text_input("Name", key="name")


def fill_in() -> None:
    st.session_state.name = "Ada"
    st.rerun()


@st.fragment
def helper() -> None:
    st.button("Fill in", on_click=fill_in)
    st.button("Look again")
    st.write("The fragment reads:", st.session_state.name)


helper()
