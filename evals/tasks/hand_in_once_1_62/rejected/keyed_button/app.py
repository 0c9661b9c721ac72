import streamlit as st

st.session_state.setdefault("handed_in", False)
st.session_state.setdefault("results", [])


def lock():
    st.session_state.handed_in = True


def new_quiz():
    st.session_state.handed_in = False
    st.session_state.answer = None


st.title("Quiz")
answer = st.radio("Australian capital?", ["Canberra", "Hobart", "Perth"], index=None, key="answer")

st.button("Hand in", on_click=lock, disabled=st.session_state.handed_in, key="hand_in")
if st.session_state.hand_in:
    with st.spinner("Storing"):
        st.session_state.results.append(answer or "no answer")

st.button("New quiz", on_click=new_quiz)
st.text("Handed in: " + ("; ".join(st.session_state.results) or "nothing"))
