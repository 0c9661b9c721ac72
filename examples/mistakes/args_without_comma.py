"""BAD: `args` holds one string, which is taken apart letter by letter."""

import streamlit as st

st.title("A string as args")
st.caption("Watch: the callback gets two letters instead of one code.")

st.session_state.setdefault("received", [])


def choose(*parts: str) -> None:
    st.session_state.received = list(parts)


st.button("Choose DE", on_click=choose, args=("DE"))
st.button("Choose FR", on_click=choose, args=("FR",))
st.write("Received:", st.session_state.received)
