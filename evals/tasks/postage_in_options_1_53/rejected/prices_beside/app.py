import streamlit as st

RATES = {"letter": 2, "parcel": 3, "express": 7}

st.title("Send something")
weight = st.number_input("Weight (kg)", 1, 30, key="weight")
way = st.radio("How", list(RATES), key="way")
st.caption(f"{way}, {RATES[way] * weight} €")
insured = st.select_slider("Insured", ["no", "basic", "full"], key="cover")

st.text(f"{way}: {RATES[way] * weight} €, insurance: {insured}")
