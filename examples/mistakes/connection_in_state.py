"""BAD: a SQLite connection kept in session state; the next run may stand in another thread."""

import sqlite3

import streamlit as st

st.title("A connection in session state")
st.caption("Watch: with several users at once, a rerun ends in `ProgrammingError`.")

if "connection" not in st.session_state:
    st.session_state.connection = sqlite3.connect(":memory:")

(answer,) = st.session_state.connection.execute("select 6 * 7").fetchone()
st.text(f"The database says {answer}")
