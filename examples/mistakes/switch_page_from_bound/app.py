"""BAD: `st.switch_page` from a page whose bound widget has put its value into the URL."""

import streamlit as st

st.title("Switch pages from a bound widget")
st.caption("Watch: the button chooses Rome and then ends in an exception.")

pages = [st.Page("page_list.py", title="List"), st.Page("page_map.py", title="Map")]
st.navigation(pages).run()
