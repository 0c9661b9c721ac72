"""The same keys on two pages, with each kind of persistence."""

import streamlit as st

st.title("The same key on two pages")
st.caption("Try: fill in all four fields, visit the other page, change them there, come back.")

pages = [st.Page("page_first.py", title="First"), st.Page("page_second.py", title="Second")]
st.navigation(pages).run()
