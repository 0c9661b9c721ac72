import streamlit as st

if not st.checkbox("Agree", key="agree"):
    st.stop()
st.session_state.agreed = True
