"""BAD: assigning the key of a form field that the user may have typed into."""

import streamlit as st

st.title("Assign over a draft")
st.caption("Watch: type a name, load Ada, submit: what you typed is saved, not what you see.")


def load_ada() -> None:
    st.session_state.name = "Ada"


st.button("Load Ada", on_click=load_ada)
with st.form("guest"):
    st.text_input("Name", key="name")
    st.form_submit_button("Submit")
st.write("Submitted:", st.session_state.name)
