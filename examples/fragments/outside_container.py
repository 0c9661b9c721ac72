"""A fragment that draws into a container made outside of it."""

import streamlit as st

st.title("Outside container")
st.caption("Try: refresh: the line in the sidebar is replaced, not added again.")

st.session_state.setdefault("refreshed", 0)
header = st.sidebar.container()
header.write("Status")


def refresh() -> None:
    st.session_state.refreshed += 1
    st.rerun("panel")


@st.fragment(key="panel")
def panel() -> None:
    header.write(f"Refreshed {st.session_state.refreshed} times")


panel()
st.button("Refresh", on_click=refresh)
