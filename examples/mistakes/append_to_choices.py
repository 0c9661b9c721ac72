"""BAD: changing the list of a multiselect in place."""

import streamlit as st

st.title("Appending to the choices")
st.caption("Watch: add Plum, then rerun. It never shows in the field, and it is gone.")


def add():
    st.session_state.fruits.append("Plum")


st.multiselect("Fruits", ["Apple", "Pear", "Plum"], key="fruits")
st.button("Add Plum", on_click=add)
st.button("Rerun")
st.write("Chosen:", st.session_state.fruits)
