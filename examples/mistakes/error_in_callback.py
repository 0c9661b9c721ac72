"""BAD: an exception leaves the callback."""

import streamlit as st

st.title("Error in a callback")
st.caption("Watch: after the click nothing but a traceback is on the page.")


def divide() -> None:
    st.session_state.result = 100 / st.session_state.divisor  # raises: ZeroDivisionError


st.number_input("Divide 100 by", value=0, key="divisor")
st.button("Divide", on_click=divide)
st.write("Result:", st.session_state.get("result"))
