"""BAD: keeping a page's widget alive on the other page only."""

import streamlit as st

st.title("Keep alive on the other page only")
st.caption("Watch: type a name, visit the summary: the name is gone before its first line.")

pages = [st.Page("page_form.py", title="Form"), st.Page("page_summary.py", title="Summary")]
st.navigation(pages).run()
