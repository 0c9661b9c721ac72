import csv

import streamlit as st

st.session_state.setdefault("number", 1)
booked = st.session_state.setdefault("booked", [])

st.title("Bank statements")


def next_statement():
    st.session_state.number += 1


file = st.file_uploader("Statement", type="csv", key=f"statement_{st.session_state.number}")
if file:
    lines = file.getvalue().decode().splitlines()
    booked.extend(int(row["amount"]) for row in csv.DictReader(lines))

st.text(f"Booked {len(booked)} rows, {sum(booked)} EUR")
st.button("Refresh")
st.button("Next statement", on_click=next_statement)
