"""A chat that keeps its history, streams its answer, and starts over on request."""

import random
import time
from collections.abc import Iterator

import streamlit as st

GREETING = {"role": "assistant", "content": "How can I help?"}

if "messages" not in st.session_state:
    st.session_state.messages = [GREETING]
if "liked" not in st.session_state:
    st.session_state["liked"] = {}


def words() -> Iterator[str]:
    for word in random.choice(["Let me think.", "Good question!", "It depends."]).split():
        yield word + " "
        time.sleep(0.01)


def start_over() -> None:
    st.session_state.messages = [GREETING]
    st.session_state.liked.clear()


def like(number: int) -> None:
    st.session_state.liked[number] = st.session_state[f"like_{number}"]


st.title("Assistant")
st.sidebar.button("New conversation", on_click=start_over)

for number, message in enumerate(st.session_state.messages):
    with st.chat_message(message["role"]):
        st.markdown(message["content"])
        if message["role"] == "assistant":
            st.feedback(key=f"like_{number}", on_change=like, args=(number,))

if prompt := st.chat_input("Your question"):
    st.session_state.messages.append({"role": "user", "content": prompt})
    with st.chat_message("user"):
        st.markdown(prompt)
    with st.chat_message("assistant"):
        text = st.write_stream(words())
    st.session_state.messages.append({"role": "assistant", "content": text})
