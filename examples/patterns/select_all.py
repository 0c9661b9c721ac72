"""A checkbox that checks all others, and follows when they are all checked one by one."""

import streamlit as st

st.title("Select all")
st.caption("Try: check All, uncheck one fruit, check it again.")

FRUITS = ["Apple", "Pear", "Plum"]
KEYS = [f"fruit_{fruit}" for fruit in FRUITS]


def check_all():
    for key in KEYS:
        st.session_state[key] = st.session_state.all_fruits


def follow():
    st.session_state.all_fruits = all(st.session_state[key] for key in KEYS)


st.checkbox("All", key="all_fruits", on_change=check_all)
for fruit, key in zip(FRUITS, KEYS):
    st.checkbox(fruit, key=key, on_change=follow)

chosen = [fruit for fruit, key in zip(FRUITS, KEYS) if st.session_state[key]]
st.write("Chosen:", ", ".join(chosen) or "nothing")
