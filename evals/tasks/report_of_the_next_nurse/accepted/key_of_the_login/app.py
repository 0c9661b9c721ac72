from uuid import uuid4

import streamlit as st

st.title("Ward tablet")

if "nurse" not in st.session_state:
    with st.form("login"):
        name = st.text_input("Your name")
        if st.form_submit_button("Log in"):
            st.session_state.nurse = name
            st.session_state.shift = uuid4()
            st.rerun()
    st.stop()

nurse, shift = st.session_state.nurse, st.session_state.shift
report = st.text_input("Report", key=f"report {shift}")
ward = st.radio("Ward", ["children", "surgery"], key=f"ward {shift}")

st.text(f"{nurse} ({ward}): {report or 'no report'}")
st.button("Refresh")
if st.button("Log out"):
    st.session_state.clear()
    st.rerun()
