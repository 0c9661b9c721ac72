"""BAD: keeping a value alive from the entrypoint while a fragment reruns by timer."""

import streamlit as st

st.title("Keep alive beside a timer")
st.caption("Watch: type a name, wait for the clock to tick, visit the other page: it is gone.")

if "name" in st.session_state:
    st.session_state.name = st.session_state.name
pages = [st.Page("page_form.py", title="Form"), st.Page("page_summary.py", title="Summary")]
st.navigation(pages).run()
