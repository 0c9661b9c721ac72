import streamlit as st
import warehouse


@st.cache_data(show_spinner=False)
def load():
    return warehouse.query(st.session_state.customer)


st.title("Deliveries")
st.text_input("Customer", key="customer")
if st.button("Refresh"):
    load.clear()

if st.session_state.customer:
    deliveries = load()
    st.write(f"{deliveries['customer']}: {', '.join(deliveries['parcels'])}")
    st.caption(f"Query number {deliveries['number']}")

st.toggle("Details")
