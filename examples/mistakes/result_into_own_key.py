"""BAD: assigning what a widget returns to the key that the widget itself has."""

import streamlit as st

st.title("A widget's result into its own key")
st.caption("Watch: the app ends in an exception, though it asks for nothing unusual.")

st.session_state.city = st.text_input("City", key="city")  # raises: StreamlitAPIException
