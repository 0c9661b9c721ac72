"""One shared database handle with a lock, every row keyed by its user."""

import sqlite3
import threading

import streamlit as st

st.title("My notes")
st.caption("Try: add a note and reload. It is still there, and no other user sees it.")


@st.cache_resource
def database():
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.execute("create table notes (user text, note text)")
    return connection, threading.Lock()


def query(sql, *values):
    connection, lock = database()
    with lock, connection:
        return connection.execute(sql, values).fetchall()


def add(user):
    query("insert into notes values (?, ?)", user, st.session_state.note)
    st.session_state.note = ""


user = st.user.get("email", "guest")
st.text_input("Note", key="note")
st.button("Add", on_click=add, args=(user,))
for (note,) in query("select note from notes where user = ?", user):
    st.text(note)
