import streamlit as st

if st.checkbox("Press", key="press"):
    st.session_state.go = True
st.button("Go", key="go")
