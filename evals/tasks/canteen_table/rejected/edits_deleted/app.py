import pandas as pd
import streamlit as st

PLAN = pd.DataFrame({"dish": ["soup", "rice", "cake"], "guests": [1, 2, 3]})

st.title("Canteen")
total = st.container()
plan = st.data_editor(PLAN, num_rows="dynamic", key="plan")
total.text(f"Guests: {plan['guests'].sum():g}")

if st.button("Back to the plan"):
    del st.session_state["plan"]
    st.rerun()
