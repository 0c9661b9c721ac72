"""One value in each place that a Streamlit app can keep one."""

import streamlit as st

st.title("Where does this value live?")
st.caption(
    "Try: change everything on the first page, then rerun, hide the fields, visit the second page, "
    "reload, or open another tab, and see which values are still yours."
)

pages = [st.Page("page_first.py", title="First"), st.Page("page_second.py", title="Second")]
st.navigation(pages).run()
