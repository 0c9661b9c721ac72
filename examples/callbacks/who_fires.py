"""`on_change` fires for the user's edits only; code calls the handler itself."""

import streamlit as st

st.title("Who fires on_change")
st.caption("Try: move the slider, then use both buttons, and compare the counts.")

st.session_state.setdefault("handled", 0)


def level_changed() -> None:
    st.session_state.handled += 1


def set_silently() -> None:
    st.session_state.level = 10


def set_and_handle() -> None:
    st.session_state.level = 90
    level_changed()


st.slider("Level", 0, 100, key="level", on_change=level_changed)
st.button("Set to 10", on_click=set_silently)
st.button("Set to 90 and handle it", on_click=set_and_handle)
st.metric("Times handled", st.session_state.handled)
