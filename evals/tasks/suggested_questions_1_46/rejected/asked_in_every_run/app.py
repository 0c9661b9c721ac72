import streamlit as st
from clinic import answer

SUGGESTIONS = ["When are you open?", "Do I need a referral?", "Where can I park?"]

st.title("Ask the clinic")
history = st.session_state.setdefault("history", [])


def suggest(text: str) -> None:
    st.session_state.suggested = text


for suggestion in SUGGESTIONS:
    st.button(suggestion, on_click=suggest, args=(suggestion,))

question = st.chat_input("Your question") or st.session_state.get("suggested")
if question:
    history.append(("user", question))
    history.append(("assistant", answer(question)))

for role, text in history:
    with st.chat_message(role):
        st.write(text)

st.checkbox("Large print")
