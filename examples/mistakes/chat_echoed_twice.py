"""BAD: a message drawn from the history and once more by hand."""

import streamlit as st

st.title("Echoed twice")
st.caption("Watch: every new message stands there twice, until the next run.")

st.session_state.setdefault("history", [])
if prompt := st.chat_input("Your message"):
    st.session_state.history.append(prompt)
for message in st.session_state.history:
    st.chat_message("user").write(message)
if prompt:
    st.chat_message("user").write(prompt)
