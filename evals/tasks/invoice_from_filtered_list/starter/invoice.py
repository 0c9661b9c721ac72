import streamlit as st

st.text(f"Invoice {st.session_state.get('invoice', 'none')}")
if st.button("Back to the list"):
    st.switch_page("invoices.py")
