import streamlit as st

st.title("New ticket")
ticket = st.session_state.setdefault("ticket", 1)

left, right = st.columns(2)
customer = left.text_input("Customer", key=f"{ticket}-customer")
subject = right.text_input("Subject", key=f"{ticket}-subject")
priority = left.radio("Priority", ["low", "normal", "high"], index=1, key=f"{ticket}-priority")
hours = right.number_input("Hours", 0, 40, 2, key=f"{ticket}-hours")

st.text(f"{customer or 'nobody'}: {subject or 'nothing'} ({priority}, {hours} h)")
st.button("Check")
if st.button("Start over"):
    st.session_state.ticket += 1
    st.rerun()
