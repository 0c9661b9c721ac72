"""BAD: equal buttons in a loop, told apart only by what they call."""

import streamlit as st

st.title("Equal buttons")
st.caption("Watch: the second city's button is an exception.")


def visit(city):
    st.session_state.visited = city


for city in ["Oslo", "Rome", "Lima"]:
    st.write(city)
    st.button("Visit", on_click=visit, args=(city,))  # raises: StreamlitDuplicateElementId
