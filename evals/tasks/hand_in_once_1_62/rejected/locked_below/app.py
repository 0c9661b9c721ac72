import streamlit as st

st.session_state.setdefault("handed_in", False)
st.session_state.setdefault("results", [])


def new_quiz():
    st.session_state.handed_in = False
    st.session_state.answer = None


st.title("Quiz")
answer = st.radio("Australian capital?", ["Canberra", "Hobart", "Perth"], index=None, key="answer")

if st.button("Hand in", disabled=st.session_state.handed_in):
    st.session_state.handed_in = True
    with st.spinner("Storing"):
        st.session_state.results.append(answer or "no answer")

st.button("New quiz", on_click=new_quiz)
st.text("Handed in: " + ("; ".join(st.session_state.results) or "nothing"))
