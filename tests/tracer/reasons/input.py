import streamlit as st

if st.checkbox("Ask", key="ask"):
    st.session_state.answer = input("Name? ")
