"""A token in a plain key stays on the server; a widget's value goes to the browser."""

import streamlit as st

st.title("Where a token goes")
st.caption("Try: tick the box. Now the page's web socket messages contain the token.")

st.session_state.setdefault("token", "plain-secret-1234")
if st.checkbox("Seed a password input with it", key="leak"):
    st.session_state.field = st.session_state.token
    st.text_input("Token", type="password", key="field")
st.text("Signed in" if st.session_state.token else "Signed out")
