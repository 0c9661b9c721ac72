"""BAD: a mutable default from an imported module put into session state without a copy."""

import shared_settings
import streamlit as st

st.title("A default that remembers")
st.caption("Watch: add a tag and open a second tab. The new session begins with your tag.")

for key, value in shared_settings.DEFAULTS.items():
    st.session_state.setdefault(key, value)

st.button("Add a tag", on_click=lambda: st.session_state.tags.append("mine"))
st.text(f"Tags: {st.session_state.tags}")
