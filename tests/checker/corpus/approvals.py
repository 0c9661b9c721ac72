import streamlit as st

REQUESTS = ["Laptop", "Chair", "Trip to Lima"]

if "approved" not in st.session_state:
    st.session_state.approved = []
if "comments" not in st.session_state:
    st.session_state.comments = {}

st.title("Requests")

for request in REQUESTS:
    st.subheader(request)
    if st.button("Approve"):
        st.session_state.approved.append(request)
    comment = st.text_input(f"Comment on {request}")
    if comment:
        st.session_state.comments[request] = comment

for request in REQUESTS:
    left, right = st.columns(2)
    left.toggle("Urgent", key=f"urgent_{request}")
    with right.popover("More"):
        st.write(request)

with st.form("votes"):
    for request in REQUESTS:
        st.slider(f"Vote for {request}", 0, 5)
    st.form_submit_button("Vote")

st.write("Approved:", ", ".join(st.session_state.approved) or "nothing")
