"""Fill a disabled widget from session state: the user cannot, the app can."""

import streamlit as st

st.title("A disabled widget")
st.caption("Try: use the suggestion, though the field is locked.")


def suggest():
    st.session_state.name = "Ada"


locked = st.toggle("Locked", value=True, key="locked")
st.text_input("Name", key="name", disabled=locked)
st.button("Use the suggestion", on_click=suggest)
st.write("Name:", st.session_state.name)
