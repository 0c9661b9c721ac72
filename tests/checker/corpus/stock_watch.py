import threading
import time
from concurrent.futures import ThreadPoolExecutor

import streamlit as st

if "prices" not in st.session_state:
    st.session_state.prices = {}
if "seen" not in st.session_state:
    st.session_state.seen = 0


def fetch(symbol: str) -> float:
    time.sleep(0.01)
    return float(len(symbol))


def refresh() -> None:
    for symbol in ("AAA", "BB"):
        st.session_state.prices[symbol] = fetch(symbol)


def count(symbols: list[str]) -> int:
    return sum(len(symbol) for symbol in symbols)


st.title("Stocks")

if st.button("Refresh in the background"):
    threading.Thread(target=refresh, daemon=True).start()

if st.button("Count in the background"):
    with ThreadPoolExecutor(max_workers=1) as counter:
        st.session_state.seen += counter.submit(count, list(st.session_state.prices)).result()

with ThreadPoolExecutor(max_workers=2) as pool:
    values = list(pool.map(fetch, ["CCCC", "DDDDD"]))
st.session_state.prices.update(CCCC=values[0], DDDDD=values[1])
st.write(st.session_state.prices)
