import csv

import streamlit as st

booked = st.session_state.setdefault("booked", [])

number = st.session_state.get("number", 1)
st.title("Bank statements")


def next_statement():
    st.session_state.number = st.session_state.get("number", 1) + 1
    st.session_state.done = False


file = st.file_uploader(f"Statement {number}", type="csv", key="statement")
if file and not st.session_state.get("done"):
    st.session_state.done = True
    lines = file.getvalue().decode().splitlines()
    booked.extend(int(row["amount"]) for row in csv.DictReader(lines))

st.text(f"Booked {len(booked)} rows, {sum(booked)} EUR")
st.button("Refresh")
st.button("Next statement", on_click=next_statement)
