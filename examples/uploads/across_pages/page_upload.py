import streamlit as st

st.title("Upload")
st.caption("Try: upload a text file, look at the report, and come back. The uploader is empty.")


def keep():
    if file := st.session_state.file:
        st.session_state.document = {"name": file.name, "data": file.getvalue()}


st.file_uploader("Text file", key="file", on_change=keep)

if document := st.session_state.document:
    st.text(f"Kept: {document['name']}")
