import streamlit as st

ss = st.session_state
ss.setdefault("runs", 0)
ss.runs += 1
ss.update(mode="a")
