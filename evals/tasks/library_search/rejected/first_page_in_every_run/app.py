import math

import streamlit as st

BOOKS = [f"Atlas {n}" for n in range(1, 13)] + [f"Novel {n}" for n in range(1, 8)] + ["Cookbook"]
PER_PAGE = 5

st.session_state.setdefault("page", 0)


def turn(pages):
    st.session_state.page += pages


st.title("Library")
query = st.text_input("Search", key="query")
found = [book for book in BOOKS if query.lower() in book.lower()]
pages = math.ceil(len(found) / PER_PAGE)

if query:
    st.session_state.page = 0
if not found:
    st.text("0 books")
start = st.session_state.page * PER_PAGE
for book in found[start : start + PER_PAGE]:
    st.text(book)
st.caption(f"Page {st.session_state.page + 1} of {pages}")
st.button("Previous", on_click=turn, args=(-1,), disabled=st.session_state.page == 0)
st.button("Next", on_click=turn, args=(1,), disabled=st.session_state.page + 1 == pages)
