import streamlit as st
from tickets import Status, Ticket

if "tickets" not in st.session_state:
    st.session_state.tickets = [Ticket("Printer"), Ticket("Login", Status.DONE), Ticket("VPN")]

st.title("Tickets")


def add():
    if st.session_state.title:
        st.session_state.tickets.append(Ticket(st.session_state.title))
        st.session_state.title = ""


def close(position):
    st.session_state.tickets[position].status = Status.DONE


st.text_input("New ticket", key="title")
st.button("Add", on_click=add)

wanted = st.radio("Show", list(Status), format_func=lambda status: status.value)
for position, ticket in enumerate(st.session_state.tickets):
    if ticket.status == wanted:
        left, right = st.columns([3, 1])
        left.text(ticket.title)
        if ticket.status == Status.OPEN:
            right.button("Close", key=f"close_{position}", on_click=close, args=(position,))
