import streamlit as st

st.title("Notes")


def lock():
    st.session_state.unlocked = False


def unlock():
    st.session_state.unlocked = True


if not st.session_state.get("unlocked", True):
    st.button("Unlock", on_click=unlock)
    st.stop()

note = st.text_input("Note", key="note", persist_state="session")
st.text(f"Saved note: {note}")
st.button("Refresh")
st.button("Lock", on_click=lock)
