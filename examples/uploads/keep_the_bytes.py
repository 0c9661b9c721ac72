"""Keep an uploaded file longer than its uploader is drawn."""

import streamlit as st

st.title("Two steps")
st.caption("Try: upload a text file, go on, and go back. The uploader is empty, the file is kept.")

state = st.session_state
state.setdefault("step", 1)
state.setdefault("document", None)


def keep():
    if file := state.file:
        state.document = {"name": file.name, "data": file.getvalue()}


def go(step):
    state.step = step


if state.step == 1:
    st.file_uploader("Text file", key="file", on_change=keep)
    st.button("Next", on_click=go, args=(2,))
else:
    st.button("Back", on_click=go, args=(1,))

st.text(f"In the uploader: {state.get('file') and state.file.name}")
st.text(f"Kept: {state.document and state.document['name']}")
