"""BAD: a widget without a key gets its own result back as its default."""

import streamlit as st

st.title("The result as the default")
st.caption("Watch: type a city, then another, then a third. The second one jumps back.")

st.session_state.setdefault("city", "Oslo")
st.session_state.city = st.text_input("City", value=st.session_state.city)
st.write("Saved city:", st.session_state.city)
