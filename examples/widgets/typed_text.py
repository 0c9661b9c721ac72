"""See when typed text arrives: on Enter or on leaving the field, so before a click on a button."""

import streamlit as st

st.title("When text arrives")
st.caption("Try: type without Enter, then click the title. Type again, then click Send.")

st.session_state.setdefault("runs", [])
line = st.text_input("Line", key="line")
area = st.text_area("Area", key="area")
clicked = st.button("Send")
st.session_state.runs.append((line, area, clicked))
st.write("Texts and click of each run:", st.session_state.runs)
