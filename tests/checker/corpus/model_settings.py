import streamlit as st

MODELS = ["small", "medium", "large"]

ss = st.session_state
ss.setdefault("model", MODELS[0])
ss.setdefault("temperature", 0.7)
ss.setdefault("history", [])


def settings() -> None:
    st.sidebar.title("Settings")
    ss.model = st.sidebar.selectbox("Model", MODELS, index=MODELS.index(ss.model))
    ss["temperature"] = st.sidebar.slider("Temperature", 0.0, 2.0, ss["temperature"], 0.1)
    if st.sidebar.button("Forget the conversation"):
        ss.history = []


def answer(question: str) -> str:
    return f"({ss.model} at {ss.temperature}) You asked: {question}"


def conversation() -> None:
    for role, text in ss.history:
        with st.chat_message(role):
            st.write(text)
    if question := st.chat_input("Ask something"):
        ss.history.append(("user", question))
        ss.history.append(("assistant", answer(question)))
        st.rerun()


settings()
conversation()
