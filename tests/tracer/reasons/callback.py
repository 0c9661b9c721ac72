import streamlit as st

def add(step):
    st.session_state.total = st.session_state.get("total", 0) + step


st.button("Add", on_click=add, args=(2,))
