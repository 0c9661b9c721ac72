import streamlit as st

st.header("Basket")
st.text(f"Order for {st.session_state.clinic}: {', '.join(st.session_state.basket) or 'nothing'}")
st.button("Refresh")
