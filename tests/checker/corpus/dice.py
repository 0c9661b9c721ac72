import random

import streamlit as st

if "rolls" not in st.session_state:
    st.session_state.rolls = []
    st.session_state.held = set()


def roll(count: int) -> None:
    st.session_state.rolls = [random.randint(1, 6) for _ in range(count)]
    st.session_state.held = set()


def reroll() -> None:
    for place in range(len(st.session_state.rolls)):
        if place not in st.session_state.held:
            st.session_state.rolls[place] = random.randint(1, 6)


def hold(place: int) -> None:
    st.session_state.held ^= {place}


st.title("Dice")
count = st.slider("How many", 1, 6, 5, key="count")
st.button("Roll", on_click=lambda: roll(st.session_state.count))
st.button("Roll the others again", on_click=reroll, disabled=not st.session_state.rolls)

for place, value in enumerate(st.session_state.rolls):
    mark = "held" if place in st.session_state.held else "free"
    st.button(f"{value} ({mark})", key=f"die_{place}", on_click=hold, args=(place,))

st.metric("Sum", sum(st.session_state.rolls))
