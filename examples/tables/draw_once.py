"""Draw a random table once, and again only when the user asks for it."""

import pandas as pd
import streamlit as st

st.title("A survey that stays")
st.caption("Try: give the first person a score and click around. It stays until you draw again.")

PEOPLE = pd.DataFrame({"name": [f"Person {number}" for number in range(1000)], "score": 0})
state = st.session_state


def draw():
    state.drawn = PEOPLE.sample(3, ignore_index=True)
    state.revision = state.get("revision", 0) + 1


if "drawn" not in state:
    draw()

scored = st.data_editor(state.drawn, key=f"grid_{state.revision}", disabled=["name"])

st.text(f"First: {scored['name'].iloc[0]} has {scored['score'].iloc[0]}")
st.button("Draw again", on_click=draw)
st.button("Something else")
