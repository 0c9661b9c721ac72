import streamlit as st

st.title("Report")
st.caption("Try: come here with and without an upload.")

if document := st.session_state.document:
    st.metric(document["name"], f"{len(document['data'])} bytes")
else:
    st.info("Upload a file first.")
