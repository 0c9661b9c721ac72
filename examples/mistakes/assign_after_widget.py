"""BAD: assigning to a widget's key below the widget, in the same run."""

import streamlit as st

st.title("Assign after the widget")
st.caption("Watch: the reset button ends in an exception instead of resetting the level.")

st.slider("Level", key="level")
if st.button("Reset"):
    st.session_state.level = 50  # raises: StreamlitAPIException
