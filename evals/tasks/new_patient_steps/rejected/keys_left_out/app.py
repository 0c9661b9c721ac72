import streamlit as st

if "step" not in st.session_state:
    st.session_state.step = 1


def go(change):
    st.session_state.step += change


st.title("New patient")
step = st.session_state.step
st.progress(step / 3, f"Step {step} of 3")

if step == 1:
    st.session_state.name = st.text_input("Name")
    st.session_state.insurance = st.selectbox("Insurance", ["public", "private", "none"])
elif step == 2:
    st.session_state.age = st.number_input("Age", 0, 120, 30)
    st.session_state.first_visit = st.checkbox("First visit")
else:
    st.text(f"Name: {st.session_state.get('name', '?')}")
    st.text(f"Insurance: {st.session_state.get('insurance', '?')}")
    st.text(f"Age: {st.session_state.get('age', '?')}")
    st.text(f"First visit: {st.session_state.get('first_visit', '?')}")

if step > 1:
    st.button("Back", on_click=go, args=(-1,))
if step < 3:
    st.button("Next", on_click=go, args=(1,))
