"""BAD: a cached function that writes session state, in the one session that misses the cache."""

import streamlit as st

st.title("A write in a cached function")
st.caption("Watch: the first tab is logged in. A second tab gets the cached result, and no login.")


@st.cache_data
def log_in(name):
    st.session_state.logged_in = name
    return f"Welcome, {name}"


st.text(log_in("ann"))
st.text(f"Logged in: {st.session_state.get('logged_in')}")
