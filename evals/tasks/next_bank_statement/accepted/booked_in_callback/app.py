import csv

import streamlit as st

booked = st.session_state.setdefault("booked", [])
round = st.session_state.setdefault("round", 0)

st.title("Bank statements")


def book(key):
    if file := st.session_state[key]:
        lines = file.getvalue().decode().splitlines()
        booked.extend(int(row["amount"]) for row in csv.DictReader(lines))


key = f"statement {round}"
st.file_uploader("Statement", type="csv", key=key, on_change=book, args=(key,))

st.text(f"Booked {len(booked)} rows, {sum(booked)} EUR")
st.button("Refresh")
if st.button("Next statement"):
    st.session_state.round += 1
    st.rerun()
