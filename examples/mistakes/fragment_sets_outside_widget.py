"""BAD: a fragment that assigns the key of a widget outside."""

import streamlit as st

st.title("Setting a widget outside")
st.caption("Watch: press Fill in: the field stays empty, and the next click has lost the name.")

st.text_input("Name", key="name")


def fill_in() -> None:
    st.session_state.name = "Ada"


@st.fragment
def helper() -> None:
    st.button("Fill in", on_click=fill_in)
    st.button("Look again")
    st.write("The fragment reads:", st.session_state.name)


helper()
