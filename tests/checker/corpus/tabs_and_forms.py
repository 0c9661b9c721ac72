import streamlit as st

if "people" not in st.session_state:
    st.session_state.people = {"Ada": 36, "Alan": 41}


def add_person() -> None:
    st.session_state.people[st.session_state.person] = st.session_state.person_age


adding, showing, deleting = st.tabs(["Add", "Show", "Delete"])

with adding:
    form = st.form("person_form", clear_on_submit=True)
    form.text_input("Name", key="person")
    form.number_input("Age", 0, 130, key="person_age")
    form.form_submit_button("Add", on_click=add_person)

with showing:
    for person, age in st.session_state.people.items():
        st.write(person, age)
    oldest = max(st.session_state.people, key=st.session_state.people.get, default="nobody")
    st.caption(f"The oldest is {oldest}")

with deleting, st.form("delete_form"):
    for person in st.session_state.people:
        st.checkbox(person)
    victim = st.selectbox("Whom", list(st.session_state.people))
    if st.form_submit_button("Delete"):
        st.session_state.people.pop(victim, None)
        st.rerun()
