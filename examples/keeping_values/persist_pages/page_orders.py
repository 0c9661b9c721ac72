"""A page that reads the choice and can be opened directly."""

import streamlit as st

st.text(f"Orders of {st.session_state.user}")
st.text(f"Draft: {st.session_state.get('draft', 'gone')}")
if st.button("Next user"):
    users = ["Ann", "Bob", "Cem"]
    st.session_state.user = users[(users.index(st.session_state.user) + 1) % 3]
    st.rerun()
