"""BAD: assigning to the key of a button before drawing it."""

import streamlit as st

st.title("Assigning to a button")
st.caption("Watch: there is no button, but an exception.")

st.session_state.save = False
if st.button("Save", key="save"):  # raises: StreamlitValueAssignmentNotAllowedError
    st.write("Saved.")
