import streamlit as st

st.session_state.setdefault("runs", 0)
st.session_state.runs += 1
if st.button(f"Save ({st.session_state.runs})"):
    st.session_state.saved = True
