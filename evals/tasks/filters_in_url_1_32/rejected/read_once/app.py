import streamlit as st

STATUSES = ["all", "open", "paid", "sent"]
ORDERS = [
    ("1001", "desk lamp", "open"),
    ("1002", "office chair", "paid"),
    ("1003", "floor lamp", "sent"),
    ("1004", "desk", "open"),
    ("1005", "lamp shade", "paid"),
]

st.title("Orders")

if "status" not in st.session_state:
    wanted = st.query_params.get("status", "all")
    st.session_state.status = wanted if wanted in STATUSES else "all"
    st.session_state.q = st.query_params.get("q", "")
status = st.selectbox("Status", STATUSES, key="status")
q = st.text_input("Search", key="q")
if "status" not in st.query_params:
    st.query_params.status = status
if "q" not in st.query_params:
    st.query_params.q = q

found = [number for number, name, state in ORDERS if q in name and status in ("all", state)]
st.write("Found: " + (", ".join(found) or "nothing"))
