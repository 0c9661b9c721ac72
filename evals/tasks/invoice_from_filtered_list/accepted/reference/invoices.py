import streamlit as st

INVOICES = {101: "paid", 102: "open", 103: "paid", 104: "open"}

status = st.radio("Status", ["all", "open", "paid"], key="status", bind="query-params")
shown = [number for number in INVOICES if status in ("all", INVOICES[number])]
st.text(f"{status}: {', '.join(map(str, shown))}")
for number in shown:
    if st.button(f"Show {number}"):
        st.session_state.invoice = number
        st.switch_page("invoice.py", query_params={})
