"""A form: nothing reaches the script before the submit button."""

import streamlit as st

st.title("Batch")
st.caption("Try: type, leave the field, watch the run count, then submit, or press Enter.")

st.session_state.setdefault("runs", 0)
st.session_state.setdefault("submits", 0)
st.session_state.runs += 1


def submitted() -> None:
    st.session_state.submits += 1


with st.form("guest"):
    st.text_input("Name", key="name")
    st.text_area("Wishes", key="wishes")
    st.form_submit_button("Submit", on_click=submitted)
st.button("Only rerun")
st.write(f"Runs {st.session_state.runs}, submits {st.session_state.submits}")
st.write("Known:", st.session_state.name, st.session_state.wishes)
