import sys

import streamlit as st

if st.checkbox("Leave", key="leave"):
    sys.exit(3)
