"""A wizard: one step at a time, every answer kept, nothing skipped."""

import streamlit as st

st.title("Wizard")
st.caption("Try: go on without a name, fill in all steps, go back and forth, finish, start over.")

state = st.session_state
state.setdefault("step", 0)
STEPS = ["Person", "Delivery", "Check"]
DEFAULTS = {"name": "", "express": False, "address": ""}


def next_step():
    if STEPS[state.step] == "Person" and not state.name.strip():
        state.problem = "Who are you?"
    else:
        state.step += 1


def previous_step():
    state.step -= 1


def finish():
    state.order = {key: state[key] for key in DEFAULTS}


def start_over():
    del state.order
    state.step = 0
    for key, value in DEFAULTS.items():
        state[key] = value


if "order" in state:
    st.success("Ordered.")
    st.json(state.order)
    st.button("Start over", on_click=start_over)
else:
    step = STEPS[state.step]
    st.progress((state.step + 1) / len(STEPS), step)
    if step == "Person":
        st.text_input("Name", key="name", persist_state="page")
    elif step == "Delivery":
        st.toggle("Express", key="express", persist_state="page")
        st.text_area("Address", key="address", persist_state="page")
    else:
        st.json({key: state[key] for key in DEFAULTS})
    if problem := state.pop("problem", None):
        st.error(problem)
    with st.container(horizontal=True):
        st.button("Back", on_click=previous_step, disabled=state.step == 0)
        if step == STEPS[-1]:
            st.button("Finish", on_click=finish, type="primary")
        else:
            st.button("Next", on_click=next_step)
