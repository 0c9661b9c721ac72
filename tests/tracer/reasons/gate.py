import streamlit as st

locked = st.checkbox("Lock", key="lock")
if locked:
    st.stop()
st.text_input("Note", key="note")
st.button("Rerun")
