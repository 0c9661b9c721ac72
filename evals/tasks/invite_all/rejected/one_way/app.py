import streamlit as st

PEOPLE = ["Ann", "Bob", "Cem"]


def all_changed():
    for person in PEOPLE:
        st.session_state[f"invite_{person}"] = st.session_state.everybody


st.title("Invite")
st.checkbox("All", key="everybody", on_change=all_changed)
chosen = []
for person in PEOPLE:
    if st.checkbox(person, key=f"invite_{person}"):
        chosen.append(person)

note = st.text_input("Note")
st.text("Invited: " + (", ".join(chosen) or "nobody"))
