import streamlit as st

st.session_state.setdefault("basket", [])


with st.sidebar:
    st.radio("Clinic", ["South", "North", "West"], key="clinic", persist_state="session")

pages = [
    st.Page("stock.py", title="Stock", default=True),
    st.Page("basket.py", title="Basket"),
]
st.navigation(pages).run()
