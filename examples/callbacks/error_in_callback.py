"""A callback that turns its error into a message instead of losing the page."""

import streamlit as st

st.title("Error in a callback")
st.caption("Try: divide by 0: the page stays and says what went wrong.")


def divide() -> None:
    try:
        st.session_state.result = 100 / st.session_state.divisor
    except ZeroDivisionError as error:
        st.session_state.flash = f"Not possible: {error}"


st.number_input("Divide 100 by", value=4, key="divisor")
st.button("Divide", on_click=divide)
if message := st.session_state.pop("flash", None):
    st.error(message)
st.write("Result:", st.session_state.get("result"))
