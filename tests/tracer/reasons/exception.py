import streamlit as st

amount = st.number_input("Amount", 0, 9, 3, key="amount")
st.write(10 / amount)
st.text_input("Note", key="note")
