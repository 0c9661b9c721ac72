"""Keep a choice while its options change, on every version: save it, assign it above the widget."""

import streamlit as st

st.title("A choice that outlives a change of its options")
st.caption("Try: choose Rome, then tick the box. Rome stays chosen, also below Streamlit 1.53.")


def save():
    st.session_state.saved_city = st.session_state.city


cities = ["Oslo", "Rome"]
if st.checkbox("With Lima", key="with_lima"):
    cities = ["Lima", *cities]

if st.session_state.get("saved_city") in cities:
    st.session_state.city = st.session_state.saved_city
st.selectbox("City", cities, key="city", on_change=save)
