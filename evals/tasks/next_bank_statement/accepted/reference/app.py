import csv

import streamlit as st

state = st.session_state
booked = state.setdefault("booked", {})
state.setdefault("number", 1)

st.title("Bank statements")


def next_statement():
    state.number += 1


file = st.file_uploader("Statement", type="csv", key=f"statement_{state.number}")
if file and file.file_id not in booked:
    lines = file.getvalue().decode().splitlines()
    booked[file.file_id] = [int(row["amount"]) for row in csv.DictReader(lines)]

amounts = sum(booked.values(), [])
st.text(f"Booked {len(amounts)} rows, {sum(amounts)} EUR")
st.button("Refresh")
st.button("Next statement", on_click=next_statement)
