import pandas as pd
import streamlit as st

LINES = {
    "Ann": [("Bread", 2), ("Milk", 1)],
    "Bob": [("Tea", 5), ("Jam", 3)],
    "Cem": [("Rice", 4), ("Salt", 7)],
}


def load_lines(customer):
    return pd.DataFrame(LINES[customer], columns=["item", "quantity"])


st.title("Order lines")
customer = st.selectbox("Customer", list(LINES))
kept = st.session_state.setdefault("kept", {})
lines = st.data_editor(kept.get(customer, load_lines(customer)), disabled=["item"])
kept[customer] = lines

for line in lines.itertuples():
    st.text(f"{customer}: {line.quantity} x {line.item}")
st.metric("Total", int(lines["quantity"].sum()))
