import streamlit as st

PEOPLE = ["Ann", "Bob", "Cem"]

st.title("Invite")
everybody = st.checkbox("All")
chosen = []
for person in PEOPLE:
    if everybody:
        st.session_state[f"invite_{person}"] = True
    if st.checkbox(person, key=f"invite_{person}"):
        chosen.append(person)

note = st.text_input("Note")
st.text("Invited: " + (", ".join(chosen) or "nobody"))
