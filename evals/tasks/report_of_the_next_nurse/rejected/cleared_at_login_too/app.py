import streamlit as st

st.title("Ward tablet")

if "nurse" not in st.session_state:
    with st.form("login"):
        name = st.text_input("Your name")
        if st.form_submit_button("Log in"):
            st.session_state.clear()
            st.cache_data.clear()
            st.session_state.nurse = name
            st.rerun()
    st.stop()

nurse = st.session_state.nurse
report = st.text_input("Report")
ward = st.radio("Ward", ["children", "surgery"])

st.text(f"{nurse} ({ward}): {report or 'no report'}")
st.button("Refresh")
if st.button("Log out"):
    st.session_state.clear()
    st.rerun()
