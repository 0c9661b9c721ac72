import streamlit as st

st.session_state.setdefault("basket", [])


def clinic_changed():
    st.session_state.basket = []


with st.sidebar:
    clinics = ["South", "North", "West"]
    chosen = st.session_state.get("chosen", "South")
    st.session_state.chosen = st.radio(
        "Clinic", clinics, index=clinics.index(chosen), key="clinic", on_change=clinic_changed
    )

pages = [
    st.Page("stock.py", title="Stock", default=True),
    st.Page("basket.py", title="Basket"),
]
st.navigation(pages).run()
