import streamlit as st

WARDS = ["Surgery", "Children", "Eyes"]

if "step" not in st.session_state:
    st.session_state.step = 1
    st.session_state.intake = {"patient": "", "age": 0, "ward": "Surgery", "allergies": False}
intake = st.session_state.intake


def go(by):
    st.session_state.step += by


step = st.session_state.step
st.title(f"Intake, step {step} of 3")

if step == 1:
    intake["patient"] = st.text_input("Patient", value=intake["patient"])
    intake["age"] = st.number_input("Age", 0, 120, value=intake["age"])
elif step == 2:
    intake["ward"] = st.selectbox("Ward", WARDS, index=WARDS.index(intake["ward"]))
    intake["allergies"] = st.checkbox("Allergies", value=intake["allergies"])
else:
    allergic = "allergic" if intake["allergies"] else "no allergies"
    st.write(f"{intake['patient']}, {intake['age']}, {intake['ward']}, {allergic}")

if step > 1:
    st.button("Back", on_click=go, args=(-1,))
if step < 3:
    st.button("Next", on_click=go, args=(1,))
