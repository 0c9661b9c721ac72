"""BAD: deleting a widget's key to clear the widget, whose text the browser still holds."""

import streamlit as st

st.title("Delete to clear")
st.caption("Watch: type a note, delete it, and rerun. It is back.")


def delete():
    del st.session_state.note


st.session_state.setdefault("changes", [])
st.text_input(
    "Note", key="note", on_change=lambda: st.session_state.changes.append(st.session_state.note)
)
st.button("Delete", on_click=delete)
st.button("Rerun")
st.text(f"The note: {st.session_state.note!r}")
st.text(f"on_change: {st.session_state.changes}")
