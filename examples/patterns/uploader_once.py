"""Import each uploaded file once, and clear the uploader with a new key."""

import pandas as pd
import streamlit as st

st.title("Import once")
st.caption("Try: upload CSV files, click around, clear the uploader, upload one of them again.")

state = st.session_state
state.setdefault("imports", {})
state.setdefault("revision", 0)


def clear():
    state.revision += 1


files = st.file_uploader(
    "CSV files", type="csv", accept_multiple_files=True, key=f"files_{state.revision}"
)
for file in files:
    if file.file_id not in state.imports:
        state.imports[file.file_id] = {"file": file.name, "rows": len(pd.read_csv(file))}

with st.container(horizontal=True):
    st.button("Clear the uploader", on_click=clear, disabled=not files)
    st.button("Something else")

st.subheader(f"{len(state.imports)} imports")
st.table(list(state.imports.values()))
