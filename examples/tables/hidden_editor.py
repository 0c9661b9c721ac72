"""Keep the edits of a table that is not always drawn: in its base frame, not in the editor."""

import pandas as pd
import streamlit as st

st.title("A table that hides")
st.caption("Try: edit both tables, hide them and show them. Only the kept edits come back.")

STOCK = pd.DataFrame({"item": ["tea", "rum"], "amount": [4, 2]})
state = st.session_state
if "base" not in state:
    state.base, state.shown = STOCK, True

if state.shown:
    left, right = st.columns(2)
    with left:
        st.text("Kept")
        edited = st.data_editor(state.base, key="kept")
    with right:
        st.text("Left in the editor")
        lost = st.data_editor(STOCK, key="left")
        st.text(f"Tea: {lost['amount'].iloc[0]}")
    if st.button("Hide"):
        state.base, state.shown = edited, False
        st.rerun()
elif st.button("Show"):
    state.shown = True
    st.rerun()

st.text(f"Kept tea: {state.base['amount'].iloc[0]}")
