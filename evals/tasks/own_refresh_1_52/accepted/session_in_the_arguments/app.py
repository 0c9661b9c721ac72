import uuid

import streamlit as st
import warehouse


@st.cache_data(show_spinner=False, max_entries=1000)
def load(customer, edition):
    return warehouse.query(customer)


def refresh():
    st.session_state.edition = uuid.uuid4().hex


if "edition" not in st.session_state:
    refresh()

st.title("Deliveries")
st.text_input("Customer", key="customer")
st.button("Refresh", on_click=refresh)

if st.session_state.customer:
    deliveries = load(st.session_state.customer, st.session_state.edition)
    st.write(f"{deliveries['customer']}: {', '.join(deliveries['parcels'])}")
    st.caption(f"Query number {deliveries['number']}")

st.toggle("Details")
