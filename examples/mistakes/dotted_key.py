"""BAD: a key that is meant as a path into a dictionary of session state."""

import streamlit as st

st.title("A key is not a path")
st.caption("Watch: the profile keeps its old city, and a key with a dot in its name turns up.")

st.session_state.setdefault("profile", {"city": "Oslo"})
st.text_input("City", key="profile.city")
st.write("Profile:", st.session_state.profile)
st.write("Keys:", sorted(st.session_state))
