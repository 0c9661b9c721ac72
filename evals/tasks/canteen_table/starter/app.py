import pandas as pd
import streamlit as st

PLAN = pd.DataFrame({"dish": ["soup", "rice", "cake"], "guests": [1, 2, 3]})

st.title("Canteen")
if "plan" not in st.session_state:
    st.session_state.plan = PLAN.copy()

st.text(f"Guests: {st.session_state.plan['guests'].sum():g}")
st.session_state.plan = st.data_editor(st.session_state.plan, num_rows="dynamic")

if st.button("Back to the plan"):
    st.session_state.plan = PLAN.copy()
