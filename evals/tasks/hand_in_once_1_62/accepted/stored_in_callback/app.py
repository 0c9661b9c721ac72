import streamlit as st

state = st.session_state
state.setdefault("handed_in", False)
state.setdefault("results", [])


def hand_in():
    if not state.handed_in:
        state.results.append(state.answer or "no answer")
        state.handed_in = True


def new_quiz():
    state.handed_in = False
    state.answer = None


st.title("Quiz")
st.radio("Australian capital?", ["Canberra", "Hobart", "Perth"], index=None, key="answer")
st.button("Hand in", on_click=hand_in, disabled=state.handed_in)
st.button("New quiz", on_click=new_quiz)
st.text("Handed in: " + ("; ".join(state.results) or "nothing"))
