import pandas as pd
import streamlit as st

LINES = {
    "Ann": [("Bread", 2), ("Milk", 1)],
    "Bob": [("Tea", 5), ("Jam", 3)],
    "Cem": [("Rice", 4), ("Salt", 7)],
}


if "lines" not in st.session_state:
    st.session_state.lines = {name: dict(lines) for name, lines in LINES.items()}


def load_lines(customer):
    return pd.DataFrame(st.session_state.lines[customer].items(), columns=["item", "quantity"])


def keep(customer):
    order = st.session_state.lines[customer]
    for position, changes in st.session_state[f"grid_{customer}"]["edited_rows"].items():
        order[list(order)[position]] = changes["quantity"]


st.title("Order lines")
customer = st.selectbox("Customer", list(LINES))
lines = st.data_editor(
    load_lines(customer),
    key=f"grid_{customer}",
    disabled=["item"],
    on_change=keep,
    args=(customer,),
)

for line in lines.itertuples():
    st.text(f"{customer}: {line.quantity} x {line.item}")
st.metric("Total", int(lines["quantity"].sum()))
