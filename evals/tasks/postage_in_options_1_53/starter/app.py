import streamlit as st

RATES = {"letter": 2, "parcel": 3, "express": 7}


def priced(way: str) -> str:
    return f"{way}, {RATES[way] * weight} €"


st.title("Send something")
weight = st.number_input("Weight (kg)", 1, 30, key="weight")
way = st.radio("How", list(RATES), format_func=priced, key="way")
insured = st.select_slider(
    "Insured",
    ["no", "basic", "full"],
    format_func=lambda cover: f"{cover} up to {weight} kg",
    key="cover",
)

st.text(f"{way}: {RATES[way] * weight} €, insurance: {insured}")
