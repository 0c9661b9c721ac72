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

if "from_link" not in st.session_state:
    st.session_state.from_link = {
        "status": st.query_params.get("status", "all"),
        "q": st.query_params.get("q", ""),
    }
linked = st.session_state.from_link
index = STATUSES.index(linked["status"]) if linked["status"] in STATUSES else 0

status = st.selectbox("Status", STATUSES, index=index)
q = st.text_input("Search", value=linked["q"])
for name, value in (("status", status), ("q", q)):
    if value in ("all", ""):
        if name in st.query_params:
            del st.query_params[name]
    else:
        st.query_params[name] = value

found = [number for number, name, state in ORDERS if q in name and status in ("all", state)]
st.write("Found: " + (", ".join(found) or "nothing"))
