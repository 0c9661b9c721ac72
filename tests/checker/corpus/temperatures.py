"""Two inputs that follow each other: each owns its key, callbacks keep them in step."""

import streamlit as st

st.session_state.setdefault("celsius", 20.0)
st.session_state.setdefault("fahrenheit", 68.0)


def from_celsius() -> None:
    st.session_state.fahrenheit = st.session_state.celsius * 9 / 5 + 32


def from_fahrenheit() -> None:
    st.session_state.celsius = (st.session_state.fahrenheit - 32) * 5 / 9


def set_to(celsius: float) -> None:
    st.session_state.celsius = celsius
    from_celsius()


st.title("Temperatures")
left, right = st.columns(2)
left.number_input("Celsius", key="celsius", on_change=from_celsius)
right.number_input("Fahrenheit", key="fahrenheit", on_change=from_fahrenheit)

st.button("Freezing", on_click=set_to, args=(0.0,))
st.button("Boiling", on_click=set_to, kwargs={"celsius": 100.0})
st.metric("Kelvin", st.session_state.celsius + 273.15)
