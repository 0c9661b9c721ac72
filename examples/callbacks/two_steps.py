"""Two buttons in a row, the first of which leaves a flag in state."""

import streamlit as st

st.title("Two steps")
st.caption("Try: delete, then confirm or cancel.")

st.session_state.setdefault("files", ["a.csv", "b.csv"])
st.session_state.setdefault("asking", False)


def answer(*, delete: bool) -> None:
    if delete:
        st.session_state.files = []
    st.session_state.asking = False


if st.button("Delete all"):
    st.session_state.asking = True
if st.session_state.asking:
    st.write("Are you sure?")
    st.button("Confirm", on_click=answer, kwargs={"delete": True})
    st.button("Cancel", on_click=answer, kwargs={"delete": False})
st.write("Files:", st.session_state.files)
