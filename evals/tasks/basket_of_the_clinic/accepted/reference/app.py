import streamlit as st

st.session_state.setdefault("basket", [])


def clinic_changed():
    st.session_state.basket = []


with st.sidebar:
    st.radio(
        "Clinic",
        ["South", "North", "West"],
        key="clinic",
        on_change=clinic_changed,
        persist_state="session",
    )

pages = [
    st.Page("stock.py", title="Stock", default=True),
    st.Page("basket.py", title="Basket"),
]
st.navigation(pages).run()
