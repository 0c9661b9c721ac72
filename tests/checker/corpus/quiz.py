import streamlit as st

QUESTIONS = [
    {
        "text": "Which planet is closest to the sun?",
        "options": ["Venus", "Mercury", "Mars"],
        "answer": 1,
    },
    {"text": "How many moons has Mars?", "options": ["None", "One", "Two"], "answer": 2},
    {"text": "Which one has rings?", "options": ["Saturn", "Earth", "Venus"], "answer": 0},
]


def init() -> None:
    defaults = {"current": 0, "score": 0, "answered": False}
    for key, value in defaults.items():
        if key not in st.session_state:
            st.session_state[key] = value


def restart() -> None:
    st.session_state.current = 0
    st.session_state.score = 0
    st.session_state.answered = False


def next_question() -> None:
    st.session_state.current += 1
    st.session_state.answered = False


init()
st.title("Planets")

if st.session_state.current >= len(QUESTIONS):
    st.success(f"{st.session_state.score} of {len(QUESTIONS)}")
    st.button("Again", on_click=restart)
    if st.button("Reset the quiz"):
        st.warning("This deletes your score.")
        if st.button("Really reset"):
            restart()
            st.rerun()
    st.stop()

question = QUESTIONS[st.session_state.current]
choice = st.radio(
    question["text"], question["options"], index=None, key=f"q{st.session_state.current}"
)

if st.button("Check", disabled=st.session_state.answered or choice is None):
    st.session_state.answered = True
    if question["options"].index(choice) == question["answer"]:
        st.session_state.score += 1
        st.success("Right")
    else:
        st.error("Wrong")

if st.session_state.answered:
    st.button("Next", on_click=next_question)
