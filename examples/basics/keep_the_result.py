"""Keep what a click produced; the click itself is gone in the next run."""

import random

import streamlit as st

st.title("Keep the result, not the click")
st.caption("Try: roll, then move the slider. The dice stay until you roll again.")


def roll():
    st.session_state.dice = [random.randint(1, 6) for _ in range(3)]


st.button("Roll", on_click=roll)
if "dice" in st.session_state:
    st.write("You rolled", st.session_state.dice)
    bonus = st.slider("Bonus", 0, 10, key="bonus")
    st.metric("Total", sum(st.session_state.dice) + bonus)
