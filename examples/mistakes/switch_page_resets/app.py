"""BAD: an entrypoint's widget that `st.switch_page` resets for one run."""

import streamlit as st

st.title("A shared widget and st.switch_page")
st.caption("Watch: choose USD and press the button: EUR for one run, and a change nobody made.")


def count():
    st.session_state.changes = st.session_state.get("changes", 0) + 1


with st.sidebar:
    st.selectbox("Currency", ["EUR", "USD", "JPY"], key="currency", on_change=count)
page = st.navigation([st.Page("page_shop.py", title="Shop"), st.Page("page_cart.py", title="Cart")])
page.run()
st.text(f"Changes: {st.session_state.get('changes', 0)}")
