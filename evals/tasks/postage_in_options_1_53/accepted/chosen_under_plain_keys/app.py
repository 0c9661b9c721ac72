import streamlit as st

RATES = {"letter": 2, "parcel": 3, "express": 7}

if "sending" not in st.session_state:
    st.session_state.sending = {"way": "letter", "cover": "no"}
sending = st.session_state.sending


def priced(way: str) -> str:
    return f"{way}, {RATES[way] * weight} €"


def chosen(what: str) -> None:
    st.session_state.sending[what] = st.session_state["_" + what]


st.title("Send something")
weight = st.number_input("Weight (kg)", 1, 30)
st.session_state._way = sending["way"]
st.session_state._cover = sending["cover"]
st.radio("How", list(RATES), format_func=priced, key="_way", on_change=chosen, args=("way",))
st.select_slider(
    "Insured",
    ["no", "basic", "full"],
    format_func=lambda cover: f"{cover} up to {weight} kg",
    key="_cover",
    on_change=chosen,
    args=("cover",),
)

way, insured = sending["way"], sending["cover"]
st.text(f"{way}: {RATES[way] * weight} €, insurance: {insured}")
