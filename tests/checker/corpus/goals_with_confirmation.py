import streamlit as st

st.session_state.setdefault("goals", ["Run", "Read"])
st.session_state.setdefault("confirming", None)


def ask(goal: str) -> None:
    st.session_state.confirming = goal


def answer(yes: bool) -> None:
    if yes:
        st.session_state.goals.remove(st.session_state.confirming)
    st.session_state.confirming = None


st.title("Goals")

for goal in st.session_state.goals:
    left, right = st.columns([4, 1])
    left.checkbox(goal, key=f"done_{goal}")
    right.button("Drop", key=f"drop_{goal}", on_click=ask, args=(goal,))

if st.session_state.confirming:
    st.warning(f"Drop “{st.session_state.confirming}”?")
    yes, no = st.columns(2)
    yes.button("Yes", on_click=answer, args=(True,))
    no.button("No", on_click=answer, args=(False,))

with st.expander("Suggestions"):
    if st.button("Suggest a goal"):
        level = st.slider("How hard", 1, 5)
        st.write("Sleep" if level < 3 else "Write a book")
