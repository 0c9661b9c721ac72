import streamlit as st

state = st.session_state


def load_profile():
    return {"name": "Ada Berg", "city": "Oslo"}


state.update(load_profile())

st.title("Profile")
if state.get("editing"):
    st.text_input("Name", key="name")
    st.text_input("City", key="city")
    st.button("Check")
elif st.button("Edit"):
    state.editing = True
    st.rerun()

st.text(f"{state.name}, {state.city}")
