"""BAD: seeding the key of a bound widget with something else than the widget's default."""

import streamlit as st

st.title("Seed a bound widget")
st.caption("Watch: choose name and reload: price again.")

st.session_state.setdefault("sort", "price")
st.selectbox("Sort by", ["name", "price", "date"], key="sort", bind="query-params")
st.text(f"Sorted by {st.session_state.sort}")
