import streamlit as st

ss = st.session_state
items = ss.setdefault("list", [])
if st.button("Add"):
    ss.list.append("bread")


def empty():
    ss.list.clear()


st.button("Empty", on_click=empty)
