import streamlit as st

SERVICE = {"opening hours": "We open at nine.", "parking": "Parking is behind the house."}


def answer(question, formal):
    st.session_state.asked = st.session_state.get("asked", 0) + 1
    reply = SERVICE.get(question.lower(), "Please call us.")
    return f"Dear guest, {reply}" if formal else reply


st.title("Front desk")
formal = st.checkbox("Formal")
question = st.chat_input("Your question")
if "talk" not in st.session_state:
    st.session_state.talk = []
for past in st.session_state.talk:
    st.chat_message("user").markdown(past["question"])
    st.chat_message("assistant").markdown(past["answer"])
if question:
    st.chat_message("user").markdown(question)
    reply = answer(question, formal)
    st.chat_message("assistant").markdown(reply)
    st.session_state.talk.append({"question": question, "answer": reply})

st.caption(f"{st.session_state.get('asked', 0)} answers")
