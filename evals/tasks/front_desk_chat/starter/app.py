import streamlit as st

SERVICE = {"opening hours": "We open at nine.", "parking": "Parking is behind the house."}


def answer(question, formal):
    st.session_state.asked = st.session_state.get("asked", 0) + 1
    reply = SERVICE.get(question.lower(), "Please call us.")
    return f"Dear guest, {reply}" if formal else reply


st.title("Front desk")
formal = st.checkbox("Formal")
question = st.chat_input("Your question")
if question:
    with st.chat_message("user"):
        st.write(question)
    with st.chat_message("assistant"):
        st.write(answer(question, formal))

st.caption(f"{st.session_state.get('asked', 0)} answers")
