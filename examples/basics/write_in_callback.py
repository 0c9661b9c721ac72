"""Change a widget's value from a callback, which runs before the script draws the widget."""

import streamlit as st

st.title("Write in a callback")
st.caption("Try: move the slider, then press the buttons.")


def add(step):
    st.session_state.level = min(100, st.session_state.level + step)


def reset():
    st.session_state.level = 50


st.session_state.setdefault("level", 50)
st.slider("Level", 0, 100, key="level")
st.button("Add ten", on_click=add, args=(10,))
st.button("Reset", on_click=reset)
st.metric("Level", st.session_state.level)
