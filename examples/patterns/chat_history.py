"""A chat whose history lives in state, with regenerate, safe against interrupted answers."""

import time
from collections.abc import Iterator

import streamlit as st

st.title("Chat history")
st.caption("Try: ask, change the tone while the answer is written, regenerate, and clear.")

history = st.session_state.setdefault("history", [])
tone = st.sidebar.radio("Tone", ["Plain", "Cheerful"])


def model(question: str, attempt: int) -> Iterator[str]:
    for word in f"{tone} answer {attempt}: {question}".split():
        time.sleep(0.01)
        yield f"{word} "


def ask() -> None:
    question = {"role": "user", "content": st.session_state.prompt, "attempt": 1}
    st.session_state.history.append(question)


def regenerate() -> None:
    st.session_state.history.pop()
    st.session_state.history[-1]["attempt"] += 1


for message in history:
    with st.chat_message(message["role"]):
        st.write(message["content"])

if history and history[-1]["role"] == "user":
    question = history[-1]
    with st.chat_message("assistant"):
        answer = st.write_stream(model(question["content"], question["attempt"]))
    history.append({"role": "assistant", "content": answer})

if history:
    st.button("Regenerate", on_click=regenerate)
    st.button("Clear", on_click=history.clear)
st.chat_input("Your question", key="prompt", on_submit=ask, submit_mode="disable")
