import streamlit as st
import votes

st.session_state.setdefault("voted", False)

st.title("Lunch")
choice = st.radio("Where", votes.PLACES)

if st.button("Vote", disabled=st.session_state.voted):
    votes.add(choice)
    st.session_state.voted = True
    st.rerun()

st.bar_chart(votes.counted())
st.write("Your draft:", votes.draft)
note = st.text_input("A note for yourself")
if note:
    votes.remember(note)
