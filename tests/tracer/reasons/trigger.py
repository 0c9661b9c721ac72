import streamlit as st

if st.button("Go", key="go"):
    st.session_state.gone = True
