"""BAD: `st.rerun(scope="fragment")` in a fragment that runs as part of the app."""

import streamlit as st

st.title("Fragment scope in a full run")
st.caption("Watch: the app raises when it is opened.")


@st.fragment
def quiz() -> None:
    if "question" not in st.session_state:
        st.session_state.question = "What is 6 times 7?"
        st.rerun(scope="fragment")  # raises: StreamlitInvalidLayoutContextError
    st.write(st.session_state.question)


quiz()
