"""Open a tab, an expander and a popover from a callback."""

import streamlit as st

st.title("Open from code")
st.caption("Try: jump to the results, then come back by hand.")


def show_results():
    st.session_state.tab = "Results"
    st.session_state.details = True


search, results = st.tabs(["Search", "Results"], key="tab", on_change="rerun")
search.button("Jump to the results", on_click=show_results)
with results:
    if results.open:
        st.write("Computed only while this tab is open.")
    with st.expander("Details", key="details", on_change="rerun") as details:
        st.write("Open:", details.open)
st.write("Open tab:", st.session_state.tab)
