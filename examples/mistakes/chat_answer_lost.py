"""BAD: an answer that enters the history only when it is complete."""

import time
from collections.abc import Iterator

import streamlit as st

st.title("Answer lost")
st.caption("Watch: ask, and ask again while the first answer is being written.")

st.session_state.setdefault("history", [])
for role, text in st.session_state.history:
    st.chat_message(role).write(text)


def model(question: str) -> Iterator[str]:
    for word in f"An answer to {question} in a few words".split():
        time.sleep(0.3)
        yield f"{word} "


if prompt := st.chat_input("Your question"):
    st.session_state.history.append(("user", prompt))
    st.chat_message("user").write(prompt)
    with st.chat_message("assistant"):
        answer = st.write_stream(model(prompt))
    st.session_state.history.append(("assistant", answer))
