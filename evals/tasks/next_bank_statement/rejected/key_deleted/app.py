import csv

import streamlit as st

booked = st.session_state.setdefault("booked", [])

st.title("Bank statements")


def next_statement():
    del st.session_state.statement
    st.session_state.done = None


file = st.file_uploader("Statement", type="csv", key="statement")
if file and st.session_state.get("done") != file.file_id:
    st.session_state.done = file.file_id
    lines = file.getvalue().decode().splitlines()
    booked.extend(int(row["amount"]) for row in csv.DictReader(lines))

st.text(f"Booked {len(booked)} rows, {sum(booked)} EUR")
st.button("Refresh")
st.button("Next statement", on_click=next_statement)
