"""Read a widget in its callback through its key; arguments are one run old."""

import streamlit as st

st.title("Read your own widget in its callback")
st.caption("Try: type a name, press Enter, and compare what the callback got by either way.")


def remember(argument):
    st.session_state.by_key = st.session_state.city
    st.session_state.by_argument = argument


city = st.session_state.get("city", "")
st.text_input("City", key="city", on_change=remember, args=(city,))
st.write("By key:", st.session_state.get("by_key"))
st.write("By argument:", st.session_state.get("by_argument"))
