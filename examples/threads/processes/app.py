"""A process pool: the worker lives in a module, the script's own work behind a main guard."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import streamlit as st
import work

has_session = st.runtime.exists()

if __name__ == "__main__":
    st.title("A process pool")
    st.caption("Try: tick the box. The child process imports this file too, and skips this block.")
    if st.checkbox("Compute in another process", key="compute"):
        spawn = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
            st.session_state.answer = pool.submit(work.describe, 7).result()
        st.text(st.session_state.answer)
