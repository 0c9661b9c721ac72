"""BAD: seeding the key at the top of the script while its widget is hidden."""

import streamlit as st

st.title("Seed a hidden widget")
st.caption("Watch: type a name, hide the field, rerun once, show it. The field is empty.")

st.session_state.setdefault("name", "Ann")
if st.checkbox("Show the field", value=True):
    st.text_input("Name", key="name")
st.button("Rerun")
st.text(f"Name: {st.session_state.name}")
