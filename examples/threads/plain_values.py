"""Threads inside one run: plain values go in, results come out, the script thread draws."""

import time
from concurrent.futures import ThreadPoolExecutor

import streamlit as st

st.title("Several requests at once")
st.caption("Try: choose cities. Each is looked up in a thread of its own.")


def fetch(city, unit):
    time.sleep(0.01)
    return f"{city}: {len(city)} {unit}"


st.multiselect("Cities", ["Rome", "Lima", "Oslo"], default=["Rome", "Lima"], key="cities")
with ThreadPoolExecutor(max_workers=4) as pool:
    futures = [pool.submit(fetch, city, "degrees") for city in st.session_state.cities]
st.session_state.weather = [future.result() for future in futures]
st.text("\n".join(st.session_state.weather))
