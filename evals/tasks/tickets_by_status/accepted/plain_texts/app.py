from dataclasses import dataclass

import streamlit as st


@dataclass
class Ticket:
    title: str
    status: str = "open"


if "tickets" not in st.session_state:
    st.session_state.tickets = [Ticket("Printer"), Ticket("Login", "done"), Ticket("VPN")]

st.title("Tickets")


def add():
    if st.session_state.title:
        st.session_state.tickets.append(Ticket(st.session_state.title))
        st.session_state.title = ""


def close(position):
    st.session_state.tickets[position].status = "done"


st.text_input("New ticket", key="title")
st.button("Add", on_click=add)

wanted = st.radio("Show", ["open", "done"])
for position, ticket in enumerate(st.session_state.tickets):
    if ticket.status == wanted:
        left, right = st.columns([3, 1])
        left.text(ticket.title)
        if ticket.status == "open":
            right.button("Close", key=f"close_{position}", on_click=close, args=(position,))
