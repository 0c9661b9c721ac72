"""BAD: a result that lives only in the run of its button."""

import streamlit as st

st.title("Download wipes the result")
st.caption("Watch: clicking Download removes the report from the page.")

if st.button("Make report"):
    report = "region,sales\nnorth,12\n"
    st.code(report)
    st.download_button("Download", report, "report.csv")
