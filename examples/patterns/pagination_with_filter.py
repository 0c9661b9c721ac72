"""Page through filtered results without ever standing on a page that is gone."""

import math

import streamlit as st

st.title("Pages and a filter")
st.caption("Try: go to the last page, then search for Oslo. You are on the first page of Oslo.")

CITIES = [f"{name} {number}" for number in range(1, 16) for name in ("Oslo", "Rome", "Lima")]
PER_PAGE = 10


def first_page():
    st.session_state.page = 1


wanted = st.text_input("City", key="wanted", on_change=first_page)
matches = [city for city in CITIES if wanted.lower() in city.lower()]

results = st.container()
pages = max(1, math.ceil(len(matches) / PER_PAGE))
page = st.pagination(pages, key="page")

start = (page - 1) * PER_PAGE
results.table(matches[start : start + PER_PAGE])
st.caption(f"{len(matches)} matches, page {page} of {pages}")
