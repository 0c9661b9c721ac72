import streamlit as st

st.session_state.setdefault("step", 1)


def go(by):
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
    allergic = "allergic" if st.session_state.allergies else "no allergies"
    st.write(
        f"{st.session_state.patient}, {st.session_state.age}, {st.session_state.ward}, {allergic}"
    )

if step > 1:
    st.button("Back", on_click=go, args=(-1,))
if step < 3:
    st.button("Next", on_click=go, args=(1,))
