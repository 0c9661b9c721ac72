"""BAD: reading session state inside a cached function, where it is no part of the cache's key."""

import streamlit as st

st.title("Session state in a cached function")
st.caption("Watch: switch the user, here or in another tab. The first user's orders stay.")


@st.cache_data
def load_orders():
    return f"Orders of {st.session_state.user}"


st.selectbox("User", ["ann", "bob"], key="user")
st.text(load_orders())
