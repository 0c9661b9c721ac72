"""BAD: an underscore takes the user out of the cache's key, so all users share the first result."""

import streamlit as st

st.title("An argument that the cache ignores")
st.caption("Watch: switch the user. The first user's orders stay.")


@st.cache_data
def load_orders(_user):
    return f"Orders of {_user}"


st.selectbox("User", ["ann", "bob"], key="user")
st.text(load_orders(st.session_state.user))
