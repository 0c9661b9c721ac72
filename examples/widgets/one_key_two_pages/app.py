"""One key on two pages is two widgets: each page starts at its own default."""

import streamlit as st

st.navigation([st.Page("page_one.py"), st.Page("page_two.py")]).run()
