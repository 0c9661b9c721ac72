import streamlit as st
from defaults import PROFILE

for key, value in PROFILE.items():
    if key not in st.session_state:
        st.session_state[key] = value


def add_tag():
    st.session_state.tags = [*st.session_state.tags, st.session_state.new_tag]
    st.session_state.new_tag = ""


def block():
    mail = st.session_state.mail
    st.session_state.mail = {**mail, "blocked": [*mail["blocked"], st.session_state.sender]}
    st.session_state.sender = ""


def reset():
    for key, value in PROFILE.items():
        st.session_state[key] = value


st.title("My profile")
st.text_input("Tag", key="new_tag")
st.button("Add tag", on_click=add_tag)
st.text("Tags: " + ", ".join(st.session_state.tags))
st.text_input("Sender", key="sender")
st.button("Block sender", on_click=block)
st.text("Blocked: " + ", ".join(st.session_state.mail["blocked"]))
st.button("Reset", on_click=reset)
