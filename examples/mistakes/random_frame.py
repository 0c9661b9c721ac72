"""BAD: a table that is drawn at random in every run, under an editor that keeps positions."""

import pandas as pd
import streamlit as st

st.title("A survey that shuffles")
st.caption("Watch: give the first person a score. With every click it belongs to another one.")

PEOPLE = pd.DataFrame({"name": [f"Person {number}" for number in range(1000)], "score": 0})

drawn = PEOPLE.sample(3, ignore_index=True)
scored = st.data_editor(drawn, key="grid", disabled=["name"])

st.text(f"First: {scored['name'].iloc[0]} has {scored['score'].iloc[0]}")
st.button("Something else")
