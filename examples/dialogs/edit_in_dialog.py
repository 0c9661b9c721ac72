"""Edit a record in a dialog and close it by a full rerun."""

import streamlit as st

st.title("Edit in a dialog")
st.caption("Try: edit and save; then type something, press Escape, and open it again.")

st.session_state.setdefault("name", "Ada")
st.session_state.app_runs = st.session_state.get("app_runs", 0) + 1


@st.dialog("Edit the name")
def edit() -> None:
    name = st.text_input("New name", st.session_state.name, key="new_name")
    if st.button("Save") and name:
        st.session_state.name = name
        st.session_state.flash = "Saved"
        st.rerun()


st.button("Edit", on_click=edit)
st.button("Only rerun")
if message := st.session_state.pop("flash", None):
    st.success(message)
st.write(f"Name: {st.session_state.name}, app runs: {st.session_state.app_runs}")
