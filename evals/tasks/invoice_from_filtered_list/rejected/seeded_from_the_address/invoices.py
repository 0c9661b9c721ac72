import streamlit as st

INVOICES = {101: "paid", 102: "open", 103: "paid", 104: "open"}

options = ["all", "open", "paid"]
asked = st.query_params.get("status", "all")
status = st.radio("Status", options, index=options.index(asked) if asked in options else 0)
st.query_params["status"] = status
shown = [number for number in INVOICES if status in ("all", INVOICES[number])]
st.text(f"{status}: {', '.join(map(str, shown))}")
for number in shown:
    if st.button(f"Show {number}"):
        st.session_state.invoice = number
        st.switch_page("invoice.py")
