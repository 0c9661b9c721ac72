"""A dialog opened by a flag, which closing takes away."""

import streamlit as st

st.title("Opened by a flag")
st.caption("Try: open, close with Escape, then rerun: it stays closed.")


def forget() -> None:
    st.session_state.showing = None


@st.dialog("Order", on_dismiss=forget)
def show(order: str) -> None:
    st.write(f"Details of {order}")
    if st.button("Done"):
        forget()
        st.rerun()


if st.button("Show order 7"):
    st.session_state.showing = "order 7"
st.button("Only rerun")
if order := st.session_state.get("showing"):
    show(order)
