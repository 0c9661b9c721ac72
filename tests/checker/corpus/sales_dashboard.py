import numpy as np
import pandas as pd
import streamlit as st

REGIONS = ["North", "South", "East", "West"]

if "region" not in st.session_state:
    st.session_state.region = "South"
if "threshold" not in st.session_state:
    st.session_state.threshold = 30
st.session_state.setdefault("smooth", True)


@st.cache_data
def sales(region: str) -> pd.DataFrame:
    chance = np.random.default_rng(REGIONS.index(region))
    return pd.DataFrame({"day": range(60), "sales": chance.integers(0, 100, 60)})


with st.sidebar:
    st.selectbox("Region", REGIONS, key="region")
    st.slider("Threshold", 0, 100, 50, key="threshold")
    st.checkbox("Smooth", key="smooth")

table = sales(st.session_state.region)
if st.session_state.smooth:
    table["sales"] = table["sales"].rolling(7, min_periods=1).mean()

st.title(st.session_state.region)
st.line_chart(table, x="day", y="sales")
above = int((table["sales"] > st.session_state.threshold).sum())
st.metric("Days above the threshold", above)
