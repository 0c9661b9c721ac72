"""BAD: two dialogs opened in one run."""

import streamlit as st

st.title("Two dialogs")
st.caption("Watch: the second dialog raises.")


@st.dialog("News")
def news() -> None:
    st.write("We have a new logo.")


@st.dialog("Terms")
def terms() -> None:
    st.write("Please accept.")


news()
terms()  # raises: StreamlitInvalidLayoutContextError
