"""BAD: drawing in a callback."""

import streamlit as st

st.title("Output in a callback")
st.caption("Watch: the message stands above the title and is gone after the next click.")


def save() -> None:
    st.success("Saved")


st.button("Save", on_click=save)
st.button("Something else")
