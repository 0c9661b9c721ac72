import streamlit as st

if "step" not in st.session_state:
    st.session_state.step = 1


if "patient" not in st.session_state:
    st.session_state.patient = {
        "name": "",
        "insurance": "public",
        "age": 30,
        "first_visit": False,
    }
patient = st.session_state.patient


def go(change):
    for field in patient:
        if field in st.session_state:
            patient[field] = st.session_state[field]
    st.session_state.step += change


st.title("New patient")
step = st.session_state.step
st.progress(step / 3, f"Step {step} of 3")

for field, value in patient.items():
    if field not in st.session_state:
        st.session_state[field] = value

if step == 1:
    st.text_input("Name", key="name")
    st.selectbox("Insurance", ["public", "private", "none"], key="insurance")
elif step == 2:
    st.number_input("Age", 0, 120, key="age")
    st.checkbox("First visit", key="first_visit")
else:
    st.text(f"Name: {patient['name']}")
    st.text(f"Insurance: {patient['insurance']}")
    st.text(f"Age: {patient['age']}")
    st.text(f"First visit: {patient['first_visit']}")

if step > 1:
    st.button("Back", on_click=go, args=(-1,))
if step < 3:
    st.button("Next", on_click=go, args=(1,))
