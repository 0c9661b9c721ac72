import datetime

import pandas as pd
import streamlit as st

st.set_page_config(page_title="Expenses", layout="wide")

if "expenses" not in st.session_state:
    st.session_state.expenses = []
if "budget" not in st.session_state:
    st.session_state.budget = 500.0


def add_expense() -> None:
    st.session_state.expenses.append(
        {
            "date": st.session_state.new_date,
            "what": st.session_state.new_what,
            "amount": st.session_state.new_amount,
        }
    )
    st.session_state.new_what = ""


with st.sidebar:
    st.header("Budget")
    budget = st.number_input("Monthly budget", min_value=0.0, value=st.session_state.budget)
    st.session_state.budget = budget

st.title("Where the money goes")

left, middle, right = st.columns(3)
left.date_input("Date", datetime.date(2026, 1, 1), key="new_date")
middle.text_input("What", key="new_what")
right.number_input("Amount", 0.0, 10_000.0, step=0.5, key="new_amount")
st.button("Add", on_click=add_expense)

if st.session_state.expenses:
    table = pd.DataFrame(st.session_state.expenses)
    st.dataframe(table)
    spent = table["amount"].sum()
    st.progress(min(spent / max(st.session_state.budget, 1.0), 1.0))
    if st.button("Clear all"):
        st.session_state.expenses = []
        st.rerun()
else:
    st.info("Nothing spent yet.")
