"""The page after paying."""

import streamlit as st

st.title("Thanks")
st.caption("Try: read the steps: the cart was not drawn again after paying.")
st.write(st.session_state.steps)
