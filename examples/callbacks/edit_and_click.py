"""Which callback runs first when an edit and a click arrive together."""

import streamlit as st

st.title("Edit and click")
st.caption("Try: type in both fields, then click Save while the cursor is still in one.")

st.session_state.setdefault("log", [])


def note(event: str) -> None:
    st.session_state.log.append(event)


st.button("Save", on_click=note, args=("Save clicked",))
st.text_input("First", key="first", on_change=note, args=("First changed",))
st.text_input("Second", key="second", on_change=note, args=("Second changed",))
st.code("\n".join(st.session_state.log))
