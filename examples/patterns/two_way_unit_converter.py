"""Two widgets that follow each other: each one's callback writes the other one's key."""

import streamlit as st

st.title("Celsius and Fahrenheit")
st.caption("Try: change either side, by typing or with the slider.")


def from_celsius():
    st.session_state.fahrenheit = st.session_state.celsius * 9 / 5 + 32
    st.session_state.dial = st.session_state.celsius


def from_fahrenheit():
    st.session_state.celsius = (st.session_state.fahrenheit - 32) * 5 / 9
    st.session_state.dial = min(max(st.session_state.celsius, -50.0), 50.0)


def from_dial():
    st.session_state.celsius = st.session_state.dial
    from_celsius()


st.session_state.setdefault("celsius", 20.0)
st.session_state.setdefault("fahrenheit", 68.0)
st.session_state.setdefault("dial", 20.0)
left, right = st.columns(2)
left.number_input("°C", key="celsius", on_change=from_celsius)
right.number_input("°F", key="fahrenheit", on_change=from_fahrenheit)
st.slider("Dial (°C)", -50.0, 50.0, key="dial", on_change=from_dial)
