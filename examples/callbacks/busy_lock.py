"""Slow work that runs once, whatever the user clicks meanwhile."""

import time

import streamlit as st

st.title("Busy lock")
st.caption("Try: raise the seconds, charge, tick the box: one charge. Less than 0 seconds fails.")

seconds = st.number_input("Seconds of work", value=0.1, key="seconds")
st.checkbox("Something else to click")
ledger = st.session_state.setdefault("ledger", [])
job = st.session_state.setdefault("job", {"status": "none"})


def order() -> None:
    if st.session_state.job["status"] not in ("ordered", "running"):
        st.session_state.job = {"status": "ordered"}


busy = job["status"] in ("ordered", "running")
st.button("Charge", on_click=order, disabled=busy)

if job["status"] == "ordered":
    job["status"] = "running"
    try:
        time.sleep(seconds)
        ledger.append("charge")
        job["status"] = "done"
    except Exception as error:
        job.update(status="failed", reason=str(error))
    st.rerun()


@st.fragment(run_every=1 if busy else None)
def watch() -> None:
    if busy and job["status"] != "running":
        st.rerun()
    st.write(f"Job {job['status']}, charges {len(ledger)}")


watch()
