import streamlit as st

st.session_state.setdefault("step", 1)
saved = st.session_state.setdefault("saved", {})


def go(by):
    for key in ("patient", "age", "ward", "allergies"):
        if key in st.session_state:
            saved[key] = st.session_state[key]
    st.session_state.step += by


step = st.session_state.step
st.title(f"Intake, step {step} of 3")

if step == 1:
    st.text_input("Patient", key="patient")
    st.number_input("Age", 0, 120, key="age")
elif step == 2:
    st.selectbox("Ward", ["Surgery", "Children", "Eyes"], key="ward")
    st.checkbox("Allergies", key="allergies")
else:
    allergic = "allergic" if saved["allergies"] else "no allergies"
    st.write(f"{saved['patient']}, {saved['age']}, {saved['ward']}, {allergic}")

if step > 1:
    st.button("Back", on_click=go, args=(-1,))
if step < 3:
    st.button("Next", on_click=go, args=(1,))
