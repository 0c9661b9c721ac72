"""BAD: a dialog opened by a flag that closing leaves as it is."""

import streamlit as st

st.title("The dialog reopens")
st.caption("Watch: close the dialog with Escape and rerun: it is back.")


@st.dialog("Order")
def show(order: str) -> None:
    st.write(f"Details of {order}")


if st.button("Show order 7"):
    st.session_state.showing = "order 7"
st.button("Only rerun")
if order := st.session_state.get("showing"):
    show(order)
