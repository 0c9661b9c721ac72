import streamlit as st

if "step" not in st.session_state:
    st.session_state.step = 1
    st.session_state.intake = {"patient": "", "age": 0, "ward": "Surgery", "allergies": False}
intake = st.session_state.intake


def go(by):
    st.session_state.step += by


def keep(field):
    intake[field] = st.session_state[f"_{field}"]


def kept(draw, label, *args, field):
    st.session_state[f"_{field}"] = intake[field]
    draw(label, *args, key=f"_{field}", on_change=keep, args=(field,))


step = st.session_state.step
st.title(f"Intake, step {step} of 3")

if step == 1:
    kept(st.text_input, "Patient", field="patient")
    st.session_state._age = intake["age"]
    st.number_input("Age", 0, 120, key="_age", on_change=keep, args=("age",))
elif step == 2:
    kept(st.selectbox, "Ward", ["Surgery", "Children", "Eyes"], field="ward")
    kept(st.checkbox, "Allergies", field="allergies")
else:
    allergic = "allergic" if intake["allergies"] else "no allergies"
    st.write(f"{intake['patient']}, {intake['age']}, {intake['ward']}, {allergic}")

if step > 1:
    st.button("Back", on_click=go, args=(-1,))
if step < 3:
    st.button("Next", on_click=go, args=(1,))
