"""BAD: passing the edited frame to a callback, which gets the frame of the run before."""

import pandas as pd
import streamlit as st

st.title("Save without the last edit")
st.caption("Watch: type 7 over the amount of tea and click Save at once. The old amount is saved.")

STOCK = pd.DataFrame({"item": ["tea", "rum"], "amount": [4, 2]})


def save(frame):
    st.session_state.saved = frame["amount"].tolist()


edited = st.data_editor(STOCK, key="grid")
st.button("Save", on_click=save, args=(edited,))

st.text(f"Returned: {edited['amount'].tolist()}")
st.text(f"Saved: {st.session_state.get('saved')}")
