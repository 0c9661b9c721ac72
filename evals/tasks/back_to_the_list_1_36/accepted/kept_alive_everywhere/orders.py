from typing import NamedTuple

import streamlit as st


class Order(NamedTuple):
    number: int
    customer: str
    city: str
    paid: bool


ORDERS = [
    Order(101, "Ida", "Bergen", True),
    Order(102, "Jon", "Bergen", False),
    Order(103, "Kari", "Oslo", True),
    Order(104, "Liv", "Oslo", False),
    Order(105, "Mads", "Tromsø", False),
    Order(106, "Nora", "Tromsø", True),
]


def keep_filters():
    for key in ("city", "unpaid"):
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]
