"""A chat with a stop button that keeps what was written before the stop."""

import time
from collections.abc import Iterator

import streamlit as st

st.title("Stop and keep")
st.caption("Try: ask, press the stop button, ask again: the beginning of the answer is kept.")

st.session_state.setdefault("history", [])
for message in st.session_state.history:
    st.chat_message(message["role"]).write(message["content"])


def model(question: str) -> Iterator[str]:
    for word in f"An answer to {question} in a few words".split():
        time.sleep(0.3)
        yield f"{word} "


def kept(message: dict[str, str], chunks: Iterator[str]) -> Iterator[str]:
    for chunk in chunks:
        message["content"] += chunk
        yield chunk


if prompt := st.chat_input("Your question", submit_mode="stop"):
    answer = {"role": "assistant", "content": ""}
    st.session_state.history += [{"role": "user", "content": prompt}, answer]
    st.chat_message("user").write(prompt)
    st.chat_message("assistant").write_stream(kept(answer, model(prompt)))
