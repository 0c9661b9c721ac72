"""Two ways to show a value above the line that changes it."""

import streamlit as st

st.title("Up to date")
st.caption("Try: both buttons: the number above them is right at once.")

st.session_state.setdefault("count", 0)


def add_one() -> None:
    st.session_state.count += 1


place = st.container()
st.button("Add one in a callback", on_click=add_one)
if st.button("Add one in the script"):
    st.session_state.count += 1
place.metric("Clicks", st.session_state.count)
