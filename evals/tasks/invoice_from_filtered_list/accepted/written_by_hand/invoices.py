import streamlit as st

INVOICES = {101: "paid", 102: "open", 103: "paid", 104: "open"}

OPTIONS = ["all", "open", "paid"]


def to_address():
    st.query_params["status"] = st.session_state.status


if "status" not in st.session_state:
    asked = st.query_params.get("status")
    st.session_state.status = asked if asked in OPTIONS else "all"
to_address()
status = st.radio("Status", OPTIONS, key="status", on_change=to_address, persist_state="session")
shown = [number for number in INVOICES if status in ("all", INVOICES[number])]
st.text(f"{status}: {', '.join(map(str, shown))}")
for number in shown:
    if st.button(f"Show {number}"):
        st.session_state.invoice = number
        st.switch_page("invoice.py")
