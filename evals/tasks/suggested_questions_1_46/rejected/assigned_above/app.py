import streamlit as st
from clinic import answer

SUGGESTIONS = ["When are you open?", "Do I need a referral?", "Where can I park?"]

st.title("Ask the clinic")
history = st.session_state.setdefault("history", [])

for suggestion in SUGGESTIONS:
    if st.button(suggestion):
        st.session_state["question"] = suggestion
        st.rerun()

if question := st.chat_input("Your question", key="question"):
    history.append(("user", question))
    history.append(("assistant", answer(question)))

for role, text in history:
    with st.chat_message(role):
        st.write(text)

st.checkbox("Large print")
