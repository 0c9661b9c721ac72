import streamlit as st

PEOPLE = ["Ann", "Bob", "Cem"]


def tick_all():
    for person in PEOPLE:
        st.session_state[f"invite_{person}"] = st.session_state.everybody


st.title("Invite")
for person in PEOPLE:
    st.session_state.setdefault(f"invite_{person}", False)
st.session_state.everybody = all(st.session_state[f"invite_{person}"] for person in PEOPLE)
st.checkbox("All", key="everybody", on_change=tick_all)
chosen = []
for person in PEOPLE:
    if st.checkbox(person, key=f"invite_{person}"):
        chosen.append(person)

note = st.text_input("Note")
st.text("Invited: " + (", ".join(chosen) or "nobody"))
