"""An object and a random number that are made once for each session, and again on demand."""

import random

import streamlit as st

st.title("Guess the number")
st.caption("Try: guess. The secret stays the same until you ask for a new game.")


def new_game():
    st.session_state.game = {"secret": random.randint(1, 100), "guesses": []}


def guess():
    st.session_state.game["guesses"].append(st.session_state.number)


if "game" not in st.session_state:
    new_game()

st.number_input("Number", 1, 100, key="number", on_change=guess)
st.button("New game", on_click=new_game)
for number in st.session_state.game["guesses"]:
    st.text(f"{number}: {'too low' if number < st.session_state.game['secret'] else 'high enough'}")
