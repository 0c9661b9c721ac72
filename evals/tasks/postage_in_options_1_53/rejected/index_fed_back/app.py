import streamlit as st

RATES = {"letter": 2, "parcel": 3, "express": 7}
COVERS = ["no", "basic", "full"]

last = st.session_state.setdefault("last", {"way": "letter", "cover": "no"})

st.title("Send something")
weight = st.number_input("Weight (kg)", 1, 30, key="weight")
last["way"] = st.radio(
    "How",
    list(RATES),
    index=list(RATES).index(last["way"]),
    format_func=lambda way: f"{way}, {RATES[way] * weight} €",
)
last["cover"] = st.select_slider(
    "Insured", COVERS, value=last["cover"], format_func=lambda cover: f"{cover} up to {weight} kg"
)

st.text(f"{last['way']}: {RATES[last['way']] * weight} €, insurance: {last['cover']}")
