import pandas as pd
import streamlit as st

PLAN = pd.DataFrame({"dish": ["soup", "rice", "cake"], "guests": [1, 2, 3]})

st.title("Canteen")
state = st.session_state
state.setdefault("revision", 0)

total = st.container()
plan = st.data_editor(PLAN, num_rows="dynamic", key=f"plan_{state.revision}")
total.text(f"Guests: {plan['guests'].sum():g}")


def back_to_the_plan():
    state.revision += 1


st.button("Back to the plan", on_click=back_to_the_plan)
