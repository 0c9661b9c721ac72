import streamlit as st

st.title("Billing")
st.navigation(
    [
        st.Page("invoices.py", title="Invoices", default=True),
        st.Page("invoice.py", title="Invoice"),
    ]
).run()
