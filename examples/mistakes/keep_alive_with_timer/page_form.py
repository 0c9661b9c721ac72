"""The page with the widget and the clock."""

from datetime import datetime

import streamlit as st


@st.fragment(run_every=1)
def clock():
    st.text(f"{datetime.now():%H:%M:%S}")


st.text_input("Name", key="name")
clock()
