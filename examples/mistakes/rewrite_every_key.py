"""BAD: assigning every key to itself to keep hidden widgets alive."""

import streamlit as st

st.title("Rewriting every key")
st.caption("Watch: the first click ends in an exception, because a button's key is among them.")

for key in st.session_state:
    st.session_state[key] = st.session_state[key]
st.text_input("City", key="city")
st.button("Send", key="send")  # raises: StreamlitValueAssignmentNotAllowedError
