import streamlit as st

st.session_state.level = 50
st.slider("Level", 0, 100, key="level")
