"""Import each uploaded file once, and clear the uploader with a new key."""

import pandas as pd
import streamlit as st

st.title("Import once")
st.caption("Try: upload CSV files, click around, clear the uploader, upload one of them again.")

state = st.session_state
state.setdefault("imported", {})
state.setdefault("rows", [])
state.setdefault("revision", 0)


def clear():
    state.revision += 1


files = st.file_uploader(
    "CSV files", type="csv", accept_multiple_files=True, key=f"files_{state.revision}"
)
for file in files:
    if file.file_id not in state.imported:
        state.imported[file.file_id] = file.name
        state.rows += pd.read_csv(file).to_dict("records")

with st.container(horizontal=True):
    st.button("Clear the uploader", on_click=clear, disabled=not files)
    st.button("Something else")

st.subheader(f"{len(state.rows)} rows from {len(state.imported)} files")
st.table(state.rows)
