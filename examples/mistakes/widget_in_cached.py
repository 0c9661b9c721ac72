"""BAD: a widget inside a cached function."""

import streamlit as st

st.title("A widget in a cached function")
st.caption("Watch: an exception box, and a result that ignores the number you enter.")


@st.cache_data
def area():
    side = st.number_input("Side", value=2, key="side")  # raises: CachedWidgetWarning
    return side * side  # logs: uses a widget command in a cached function


st.text(f"Area: {area()}")
