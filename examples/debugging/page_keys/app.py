"""What the first run of another page sees of the old page's keys and of a shared widget."""

import streamlit as st

st.title("Keys in the first run of a page")
st.caption("Try: type a name, choose dark, and go to the second page by link, then by button.")

st.selectbox("Theme", ["light", "dark"], key="theme")
st.navigation([st.Page("page_one.py"), st.Page("page_two.py")]).run()
st.text(f"Theme: {st.session_state.theme}")
st.text(f"Name: {st.session_state.get('name', 'missing')}")
