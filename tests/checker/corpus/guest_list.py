import streamlit as st

if "guests" not in st.session_state:
    st.session_state.guests = ["Ada", "Alan", "Grace"]
if "table" not in st.session_state:
    st.session_state.table = 1

st.title("Guests")

for i, guest in enumerate(st.session_state.guests):
    name, coming, away = st.columns([3, 1, 1])
    name.text_input("Name", guest, key=f"guest_{i}", label_visibility="collapsed")
    coming.checkbox("Comes", key=f"comes_{i}")
    if away.button("Remove", key=f"away_{i}"):
        st.session_state.guests.pop(i)
        st.rerun()

with st.form("add", clear_on_submit=True):
    new = st.text_input("One more")
    if st.form_submit_button("Add") and new:
        st.session_state.guests.append(new)
        st.rerun()

st.number_input("Table", 1, 20, key="table")
seats = sum(bool(st.session_state.get(f"comes_{i}")) for i in range(len(st.session_state.guests)))
st.metric(f"Seats at table {st.session_state.table}", seats)
