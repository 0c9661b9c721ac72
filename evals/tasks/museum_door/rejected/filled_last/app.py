import streamlit as st

if "inside" not in st.session_state:
    st.session_state.inside = 0
    st.session_state.today = 0

st.title("Museum door")
left, right = st.columns(2)
inside, today = left.empty(), right.empty()

if st.button("Enter"):
    st.session_state.inside += 1
    st.session_state.today += 1

if st.session_state.inside > 0:
    if st.button("Leave"):
        st.session_state.inside -= 1

if st.session_state.inside >= 3:
    st.warning("Full")

inside.metric("Inside", st.session_state.inside)
today.metric("Today", st.session_state.today)
