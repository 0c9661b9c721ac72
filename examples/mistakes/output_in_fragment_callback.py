"""BAD: drawing in the callback of a widget inside a fragment."""

import streamlit as st

st.title("Output in a fragment's callback")
st.caption("Watch: the message takes the place of the title, which is gone.")


def save() -> None:
    st.success("Saved")  # logs: displaying elements is not officially supported


@st.fragment
def panel() -> None:
    st.button("Save", on_click=save)


panel()
