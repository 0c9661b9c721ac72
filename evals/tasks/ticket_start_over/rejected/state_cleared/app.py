import streamlit as st

st.title("New ticket")


def start_over():
    st.session_state.clear()


left, right = st.columns(2)
customer = left.text_input("Customer", key="customer")
subject = right.text_input("Subject", key="subject")
priority = left.radio("Priority", ["low", "normal", "high"], index=1, key="priority")
hours = right.number_input("Hours", 0, 40, 2, key="hours")

st.text(f"{customer or 'nobody'}: {subject or 'nothing'} ({priority}, {hours} h)")
st.button("Check")
st.button("Start over", on_click=start_over)
