"""A global of the main script is made anew in every run; session state is not."""

import streamlit as st

st.title("A global of the main script")
st.caption("Try: click. The global never moves, because a callback changes the last run's copy.")

clicks = 0
st.session_state.setdefault("clicks", 0)


def click():
    global clicks
    clicks += 1
    st.session_state.clicks += 1


st.button("Click", on_click=click)
st.text(f"Global: {clicks}")
st.text(f"State: {st.session_state.clicks}")
