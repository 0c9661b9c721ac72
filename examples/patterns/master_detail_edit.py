"""Choose a record, edit it in keyed fields, and save or discard the edit."""

import streamlit as st

st.title("Master and detail")
st.caption("Try: rename Ada and save; edit Ben's phone and discard; switch without saving.")

FIELDS = ("name", "phone")
people = st.session_state.setdefault(
    "people", {1: {"name": "Ada", "phone": "111"}, 2: {"name": "Ben", "phone": "222"}}
)


def load():
    """Fill the fields with the chosen record, dropping what was not saved."""
    for field in FIELDS:
        st.session_state[f"edit_{field}"] = people[st.session_state.person][field]


def save():
    if st.session_state.edit_name.strip():
        people[st.session_state.person] = {f: st.session_state[f"edit_{f}"] for f in FIELDS}
        # The browser remembers a choice by its label, which may be another one now.
        st.session_state.person = st.session_state.person
    else:
        st.session_state.problem = "A person needs a name."


st.radio(
    "Person", list(people), key="person", on_change=load, format_func=lambda i: people[i]["name"]
)
if "edit_name" not in st.session_state:
    load()
for field in FIELDS:
    st.text_input(field.capitalize(), key=f"edit_{field}")
left, right = st.columns(2)
left.button("Save", on_click=save)
right.button("Discard", on_click=load)
if "problem" in st.session_state:
    st.error(st.session_state.pop("problem"))
st.table([people[i] for i in people])
