"""BAD: a default beside a key that is set already."""

import streamlit as st

st.title("Two start values")
st.caption("Watch: the level starts at 3, and a change of value= in the source does nothing.")

st.session_state.setdefault("level", 3)
st.number_input("Level", value=1, key="level")  # logs: created with a default value
st.text(f"Level: {st.session_state.level}")
