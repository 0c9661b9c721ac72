import streamlit as st
from clinic import answer

SUGGESTIONS = ["When are you open?", "Do I need a referral?", "Where can I park?"]

st.title("Ask the clinic")
history = st.session_state.setdefault("history", [])


def ask(text: str) -> None:
    history = st.session_state.history
    history.append(("user", text))
    history.append(("assistant", answer(text)))


for suggestion in SUGGESTIONS:
    st.button(suggestion, on_click=ask, args=(suggestion,))

st.chat_input("Your question", key="question", on_submit=lambda: ask(st.session_state.question))

for role, text in history:
    with st.chat_message(role):
        st.write(text)

st.checkbox("Large print")
