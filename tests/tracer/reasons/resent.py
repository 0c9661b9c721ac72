import streamlit as st

def forget():
    del st.session_state.note


st.text_input("Note", key="note")
st.button("Forget", on_click=forget)
st.button("Rerun")
