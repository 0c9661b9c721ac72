"""BAD: a widget's return value passed through `args=`."""

import streamlit as st

st.title("Stale arguments")
st.caption("Watch: type a note and click Save at once: the previous text is saved.")

st.session_state.setdefault("saved", [])


def save(text: str) -> None:
    st.session_state.saved.append(text)


note = st.text_input("Note")
st.button("Save", on_click=save, args=(note,))
st.write("Saved:", st.session_state.saved)
