"""A widget outside a fragment whose callback reruns that fragment and nothing else."""

import streamlit as st

st.title("Refresh by key")
st.caption("Try: choose a region: the panel follows, the run count stays.")

st.session_state.app_runs = st.session_state.get("app_runs", 0) + 1
SALES = {"North": 12, "South": 30}


@st.fragment(key="sales")
def sales() -> None:
    st.metric("Sales", SALES[st.session_state.region])


def region_changed() -> None:
    st.rerun("sales")


st.selectbox("Region", list(SALES), key="region", on_change=region_changed)
sales()
st.write(f"App runs: {st.session_state.app_runs}")
