"""BAD: a stored page number that nobody looks at when the list gets shorter."""

import streamlit as st

st.title("An empty page")
st.caption("Watch: go to page 3, then search for Oslo. There are matches, the page is empty.")

CITIES = [f"{name} {number}" for number in range(1, 11) for name in ("Oslo", "Rome", "Lima")]
st.session_state.setdefault("page", 1)


def turn(step):
    st.session_state.page += step


wanted = st.text_input("City", key="wanted")
matches = [city for city in CITIES if wanted in city]

first = (st.session_state.page - 1) * 10
st.text(f"{len(matches)} matches, page {st.session_state.page}")
st.table(matches[first : first + 10])
st.button("Next", on_click=turn, args=(1,), disabled=first + 10 >= len(matches))
