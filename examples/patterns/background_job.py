"""A background job: plain values go in, a future lies in session state, a fragment polls it."""

import threading
from concurrent.futures import ThreadPoolExecutor

import streamlit as st

st.title("Background job")
st.caption("Try: start it, type on while it runs, cancel it, or let it finish.")


@st.cache_resource
def pool():
    return ThreadPoolExecutor(max_workers=4)


def count_words(text, progress, cancelled):
    """Work in a thread: no st.* call, no session state."""
    words = text.split()
    for number in range(1, len(words) + 1):
        if cancelled.wait(0.05):
            return None
        progress["share"] = number / len(words)
    return len(words)


def start():
    progress, cancelled = {"share": 0.0}, threading.Event()
    future = pool().submit(count_words, st.session_state.text, progress, cancelled)
    st.session_state.job = {"future": future, "progress": progress, "cancelled": cancelled}


def cancel():
    st.session_state.job["cancelled"].set()


job = st.session_state.get("job")
running = job is not None and not job["future"].done()


@st.fragment(run_every=0.5 if running else None)
def status():
    if not job["future"].done():
        st.progress(job["progress"]["share"], "Counting")
        st.button("Cancel", on_click=cancel)
    elif running:
        st.rerun()  # The whole app: it ends the timer and frees the start button.
    elif error := job["future"].exception():
        st.error(f"The job failed: {error}")
    elif job["future"].result() is None:
        st.info("Cancelled")
    else:
        st.success(f"{job['future'].result()} words")


st.text_area("Text", "one two three " * 10, key="text")
st.button("Start", on_click=start, disabled=running)
if job:
    status()
