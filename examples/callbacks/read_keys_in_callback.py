"""A callback that reads its input through the key, so it saves what was typed last."""

import streamlit as st

st.title("Read keys in the callback")
st.caption("Try: type a note and click Save at once, without leaving the field first.")

st.session_state.setdefault("saved", [])


def save() -> None:
    st.session_state.saved.append(st.session_state.note)
    st.session_state.note = ""


st.text_input("Note", key="note")
st.button("Save", on_click=save)
st.write("Saved:", st.session_state.saved)
