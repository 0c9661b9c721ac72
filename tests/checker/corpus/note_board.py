import datetime

import streamlit as st

if "notes" not in st.session_state:
    st.session_state.notes = []
if "pinned" not in st.session_state:
    st.session_state.pinned = None


def add_note() -> None:
    text = st.session_state.draft.strip()
    if text:
        stamp = datetime.datetime(2026, 1, 1, 12, 0)
        st.session_state.notes.append({"text": text, "at": stamp.isoformat()})
    st.session_state.draft = ""


def remove(number: int) -> None:
    st.session_state.notes.pop(number)


def pin(number: int):
    def set_pin() -> None:
        st.session_state.pinned = number

    return set_pin


st.text_area("Note", key="draft")
st.button("Add", on_click=add_note)
st.button("Add at once", on_click=add_note())

for number, note in enumerate(st.session_state.notes):
    with st.expander(note["text"][:20], expanded=number == st.session_state.pinned):
        st.write(note["text"])
        st.caption(note["at"])
        st.button("Pin", key=f"pin_{note['at']}_{number}", on_click=pin(number))
        st.button("Remove", key=f"rm_{note['at']}_{number}", on_click=remove, args=(number,))
