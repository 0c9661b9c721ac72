import io

import pandas as pd
import streamlit as st


@st.cache_data
def load() -> pd.DataFrame:
    return pd.DataFrame(
        {"city": ["Oslo", "Rome", "Lima"], "sales": [12, 40, 31], "year": [2024, 2025, 2025]}
    )


def as_csv(table: pd.DataFrame) -> bytes:
    buffer = io.StringIO()
    table.to_csv(buffer, index=False)
    return buffer.getvalue().encode()


data = load()
st.title("Sales report")

cities = st.multiselect("Cities", data["city"].tolist(), default=data["city"].tolist())
chosen = data[data["city"].isin(cities)]

if st.button("Build the report"):
    with st.spinner("Working"):
        report = chosen.groupby("year", as_index=False)["sales"].sum()
    st.dataframe(report)
    year = st.selectbox("Show one year", report["year"].tolist())
    st.metric("Sales", int(report.loc[report["year"] == year, "sales"].sum()))
    st.download_button("Download", as_csv(report), "report.csv")

st.divider()

if st.button("Prepare the raw data"):
    st.session_state.raw = as_csv(data)
if "raw" in st.session_state:
    st.download_button("Download the raw data", st.session_state.raw, "raw.csv", on_click="ignore")
