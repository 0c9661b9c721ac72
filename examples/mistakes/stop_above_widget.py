"""BAD: `st.stop()` above a keyed widget, which loses its value a run after the gate opens."""

import streamlit as st

st.title("A gate above a widget")
st.caption("Watch: type a note, lock, unlock, and rerun. The note is empty.")

locked = st.session_state.setdefault("locked", False)


def toggle():
    st.session_state.locked = not st.session_state.locked


st.button("Lock or unlock", on_click=toggle)
if locked:
    st.text("Locked")
    st.stop()
st.text_input("Note", key="note")
st.button("Rerun")
st.text(f"The note: {st.session_state.note}")
