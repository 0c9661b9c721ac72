import streamlit as st

if "inside" not in st.session_state:
    st.session_state.inside = 0
    st.session_state.today = 0


def enter():
    st.session_state.inside += 1
    st.session_state.today += 1


def leave():
    st.session_state.inside -= 1


st.title("Museum door")
left, right = st.columns(2)
left.metric("Inside", st.session_state.inside)
right.metric("Today", st.session_state.today)

st.button("Enter", on_click=enter)

if st.session_state.inside > 0:
    st.button("Leave", on_click=leave)

if st.session_state.inside >= 3:
    st.warning("Full")
