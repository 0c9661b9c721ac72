"""Let several widgets change without a rerun, and read them all when a button is clicked."""

import streamlit as st

st.title("Quiet changes")
st.caption("Try: move the slider and type: nothing reruns. The button reads both.")

st.session_state.setdefault("runs", 0)
st.session_state.runs += 1

st.slider("Guests", 1, 9, key="guests", on_change="ignore")
st.text_input("Table for", key="host", on_change="ignore")
if st.button("Book"):
    st.success(f"{st.session_state.guests} guests for {st.session_state.host}")
st.write("Runs so far:", st.session_state.runs)
