"""BAD: an object assigned to session state without a guard is a new one in every run."""

import random

import streamlit as st

st.title("A game that forgets")
st.caption("Watch: every guess is compared with another secret, and the list stays empty.")

st.session_state.game = {"secret": random.randint(1, 10**9), "guesses": []}

st.number_input("Number", 1, 100, key="number")
st.button("Guess", on_click=lambda: st.session_state.game["guesses"].append(1))
st.text(f"Secret: {st.session_state.game['secret']}")
st.text(f"Guesses: {st.session_state.game['guesses']}")
