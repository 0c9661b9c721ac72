"""A result kept in state, with a download that does not rerun the app."""

import streamlit as st

st.title("Keep the result")
st.caption("Try: make a report, move the slider, download: the report stays as it was made.")

rows = st.slider("Rows", 1, 5, key="rows")
if st.button("Make report"):
    st.session_state.report = "\n".join(f"row {number}" for number in range(1, rows + 1))
if report := st.session_state.get("report"):
    st.code(report)
    st.download_button("Download", report, "report.csv", on_click="ignore")
