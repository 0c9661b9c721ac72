import streamlit as st

ss = st.session_state
ss.setdefault("city", "Oslo")
ss.city = st.text_input("City", ss.city)
