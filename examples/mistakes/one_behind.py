"""BAD: the value is drawn above the line that changes it."""

import streamlit as st

st.title("One behind")
st.caption("Watch: the number stays one click behind.")

st.session_state.setdefault("count", 0)
st.metric("Clicks", st.session_state.count)
if st.button("Add one"):
    st.session_state.count += 1
