"""BAD: two parallel fragments that read, change and write the same key."""

import time

import streamlit as st

st.title("Parallel fragments and one counter")
st.caption("Watch: two fragments add one each, and the total grows by one in a run.")

st.session_state.setdefault("total", 0)


@st.fragment(parallel=True)
def left():
    total = st.session_state.total
    time.sleep(0.3)
    st.session_state.total = total + 1


@st.fragment(parallel=True)
def right():
    total = st.session_state.total
    time.sleep(0.3)
    st.session_state.total = total + 1


st.text(f"Total before this run: {st.session_state.total}")
left()
right()
st.button("Rerun")
