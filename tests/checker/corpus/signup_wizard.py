import streamlit as st

STEPS = ("Account", "Address", "Summary")
state = st.session_state

if "step" not in state:
    state.step = 0
    state.answers = {}


def keep(*names: str) -> None:
    for name in names:
        state.answers[name] = state[name]


def forward(*names: str) -> None:
    keep(*names)
    state.step += 1


def backward() -> None:
    state.step -= 1


st.title("Sign up")
st.progress((state.step + 1) / len(STEPS), STEPS[state.step])

if state.step == 0:
    st.text_input("Name", state.answers.get("name", ""), key="name")
    st.text_input("Mail", state.answers.get("mail", ""), key="mail")
    st.button("Next", on_click=forward, args=("name", "mail"))
elif state.step == 1:
    st.text_input("Street", state.answers.get("street", ""), key="street")
    st.text_input("City", state.answers.get("city", ""), key="city")
    st.button("Back", on_click=backward)
    st.button("Next", on_click=forward, args=("street", "city"))
else:
    st.json(state.answers)
    st.button("Back", on_click=backward)
    if st.button("Send"):
        st.success(f"Thank you, {state.answers['name']}")
        state.step = 0
        state.answers = {}
