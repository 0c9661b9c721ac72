"""BAD: a callback on a widget inside a form."""

import streamlit as st

st.title("Callback in a form")
st.caption("Watch: the form ends in an exception.")


def country_changed() -> None:
    st.session_state.city = None


with st.form("address"):
    st.selectbox("Country", ["Peru"], on_change=country_changed)  # raises: StreamlitAPIException
    st.form_submit_button("Save")
