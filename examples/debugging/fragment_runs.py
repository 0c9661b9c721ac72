"""What a click in a fragment reruns: the fragment in a browser, the whole script in AppTest."""

import streamlit as st

st.title("Runs of the script and of a fragment")
st.caption("Try: tick the box. Only the second count grows.")

st.session_state.script_runs = st.session_state.get("script_runs", 0) + 1


@st.fragment
def counted():
    st.session_state.fragment_runs = st.session_state.get("fragment_runs", 0) + 1
    st.checkbox("Tick", key="tick")
    st.text(f"Script runs: {st.session_state.script_runs}")
    st.text(f"Fragment runs: {st.session_state.fragment_runs}")


counted()
