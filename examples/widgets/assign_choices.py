"""Change the choices of a multiselect by assigning a new list in a callback."""

import streamlit as st

st.title("Add to the choices")
st.caption("Try: add Plum, then rerun. It shows in the field, and it stays.")


def add():
    if "Plum" not in st.session_state.fruits:
        st.session_state.fruits = [*st.session_state.fruits, "Plum"]


st.multiselect("Fruits", ["Apple", "Pear", "Plum"], key="fruits")
st.button("Add Plum", on_click=add)
st.button("Rerun")
st.write("Chosen:", st.session_state.fruits)
