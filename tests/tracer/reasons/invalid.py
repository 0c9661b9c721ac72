import streamlit as st

kinds = {"fruit": ["apple", "pear"], "drink": ["tea", "milk"]}
kind = st.radio("Kind", list(kinds), key="kind")
st.selectbox("Item", kinds[kind], key="item")
