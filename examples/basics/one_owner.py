"""Let session state own a widget's value: a key and a seed, no value=, no write-back."""

import streamlit as st

st.title("One owner for a value")
st.caption("Try: type three names in a row. None is lost, and the greeting follows at once.")

st.session_state.setdefault("name", "Ada")
st.text_input("Name", key="name")
st.write(f"Hello {st.session_state.name}")
