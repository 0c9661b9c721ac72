"""Tabs above all pages, of which a page change leaves one row as it is."""

import streamlit as st

st.title("Tabs above all pages")
st.caption("Try: choose the chart in both rows, open the details, go to the other page.")

st.session_state.setdefault("kept", "Table")


def keep():
    st.session_state.kept = st.session_state.view


st.checkbox("Gift", key="gift")
st.tabs(["Table", "Chart"], key="plain", on_change="rerun")
st.session_state.view = st.session_state.kept
st.tabs(["Table", "Chart"], key="view", on_change=keep)
details = st.expander("Details", key="details", on_change="rerun")
details.write("Closed by another page.")
st.text(f"Open: {st.session_state.plain} and {st.session_state.view}, details: {details.open}")
st.navigation([st.Page("page_shop.py", title="Shop"), st.Page("page_cart.py", title="Cart")]).run()
