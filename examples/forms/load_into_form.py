"""A record loaded into a form under keys of its own, so that no draft outlives it."""

import streamlit as st

st.title("Load into a form")
st.caption("Try: type a name, load Ada, submit: Ada is saved.")

st.session_state.setdefault("revision", 0)


def load(name: str) -> None:
    st.session_state.revision += 1
    st.session_state[f"name_{st.session_state.revision}"] = name


st.button("Load Ada", on_click=load, args=("Ada",))
key = f"name_{st.session_state.revision}"
with st.form("guest"):
    st.text_input("Name", key=key)
    st.form_submit_button("Submit")
st.write("Submitted:", st.session_state[key])
