import streamlit as st

state = st.session_state


def load_profile():
    return {"name": "Ada Berg", "city": "Oslo", "editing": False}


if "name" not in state:
    state.update(load_profile())

st.title("Profile")
if state.editing:
    st.text_input("Name", value=state.name, key="name")
    st.text_input("City", value=state.city, key="city")
    st.button("Check")
elif st.button("Edit"):
    state.editing = True
    st.rerun()

st.text(f"{state.name}, {state.city}")
