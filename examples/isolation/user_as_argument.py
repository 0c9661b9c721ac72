"""A shared cache is safe for per-user data when the user is an argument of the function."""

import streamlit as st

st.title("Cache per user")
st.caption("Try: switch the user. Each gets the orders of that user, loaded once for all sessions.")


@st.cache_data(ttl="10m")
def load_orders(user):
    return [f"{user}'s order {number}" for number in range(1, 4)]


st.selectbox("User", ["ann", "bob"], key="user")
st.write(load_orders(st.session_state.user))
