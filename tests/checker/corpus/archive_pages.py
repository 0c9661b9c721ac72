import math

import pandas as pd
import streamlit as st

PAGE_SIZE = 10
ROWS = pd.DataFrame({"id": range(95), "title": [f"Letter {n}" for n in range(95)]})

if "page" not in st.session_state:
    st.session_state.page = 0


def turn(by: int, last: int) -> None:
    st.session_state.page = max(0, min(last, st.session_state.page + by))


def back_to_start() -> None:
    st.session_state.page = 0


search = st.text_input("Search", on_change=back_to_start)
rows = ROWS[ROWS["title"].str.contains(search, case=False, regex=False)]
last = max(0, math.ceil(len(rows) / PAGE_SIZE) - 1)
page = min(st.session_state.page, last)

st.dataframe(rows.iloc[page * PAGE_SIZE : (page + 1) * PAGE_SIZE], hide_index=True)
before, where, after = st.columns([1, 3, 1])
before.button("Back", on_click=turn, args=(-1, last), disabled=page == 0)
where.caption(f"Page {page + 1} of {last + 1}")
after.button("On", on_click=turn, args=(1, last), disabled=page == last)
