import datetime

import streamlit as st

INVOICES = {
    "A-1": {"total": 120.0, "paid": False},
    "A-2": {"total": 80.5, "paid": True},
    "A-3": {"total": 990.0, "paid": False},
}

st.session_state.setdefault("paid_on", {})

number = st.selectbox("Invoice", list(INVOICES), key="number")
invoice = INVOICES[number]

total = st.number_input("Total", value=invoice["total"], key="total")
paid = st.checkbox("Paid", value=invoice["paid"], key=f"paid_{number}")

if paid and number not in st.session_state.paid_on:
    st.session_state.paid_on[number] = datetime.date(2026, 2, 1)

st.write(f"{number}: {total:.2f}")
if number in st.session_state.paid_on:
    st.caption(f"Paid on {st.session_state.paid_on[number]}")

if st.button("Pay everything"):
    for name in INVOICES:
        st.session_state.paid_on[name] = datetime.date(2026, 2, 1)
    st.rerun()
