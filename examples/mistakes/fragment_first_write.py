"""BAD: a fragment that draws into an outside container in its own runs only."""

import streamlit as st

st.title("First write in a fragment's run")
st.caption("Watch: Refresh raises, because the full run left the container empty.")

st.session_state.setdefault("refreshed", 0)
header = st.container()


def refresh() -> None:
    st.session_state.refreshed += 1
    st.rerun("panel")


@st.fragment(key="panel")
def panel() -> None:
    if st.session_state.refreshed:
        header.write(st.session_state.refreshed)  # raises: StreamlitInvalidLayoutContextError


panel()
st.button("Refresh", on_click=refresh)
