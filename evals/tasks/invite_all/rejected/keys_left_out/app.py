import streamlit as st

PEOPLE = ["Ann", "Bob", "Cem"]

st.title("Invite")
everybody = st.checkbox("All")
chosen = []
for person in PEOPLE:
    if st.checkbox(person, value=everybody):
        chosen.append(person)

note = st.text_input("Note")
st.text("Invited: " + (", ".join(chosen) or "nobody"))
