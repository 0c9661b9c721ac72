"""A page that draws none of the first page's widgets."""

import streamlit as st

st.write("Nothing here. Go back to the first page.")
st.button("Rerun")
