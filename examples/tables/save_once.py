"""Save a data editor to a database: on a click, the changed rows only, by their id."""

import sqlite3

import pandas as pd
import streamlit as st

st.title("Save once")
st.caption("Try: edit two rows and save. Two rows are written, and no rerun writes them again.")


@st.cache_resource
def database():
    db = sqlite3.connect(":memory:", check_same_thread=False)
    db.execute("create table stock (id integer primary key, item text, amount integer)")
    db.executemany("insert into stock values (?, ?, ?)", [(7, "tea", 4), (8, "rum", 2)])
    return db


def load():
    state.base = pd.read_sql("select * from stock", database(), index_col="id")
    state.revision = state.get("revision", 0) + 1


state = st.session_state
if "base" not in state:
    load()

key = f"stock_{state.revision}"
edited = st.data_editor(state.base, key=key, disabled=["_index"])
changed = edited.iloc[sorted(state[key]["edited_rows"])]

if st.button(f"Save {len(changed)} rows", key="save", disabled=changed.empty):
    for row in changed.itertuples():
        values = row.item, row.amount, row.Index
        database().execute("update stock set item = ?, amount = ? where id = ?", values)
    load()
    st.rerun()

st.text(f"Rows written so far: {database().total_changes - 2}")
st.button("Something else")
