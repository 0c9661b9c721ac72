"""BAD: assigning to the key of a button in a run that does not draw it."""

import streamlit as st

st.title("A button that nobody pressed")
st.caption("Watch: press Prepare. The order is placed without a click on Order.")

if not st.session_state.get("prepared"):
    st.session_state.order = True
    st.button("Prepare", on_click=st.session_state.update, args=({"prepared": True},))
elif st.button("Order", key="order"):
    st.success("Ordered.")
