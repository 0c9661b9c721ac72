"""Widgets bound to the URL, one of each kind."""

from datetime import date, time

import streamlit as st

st.title("Values in the URL")
st.caption("Try: change something, look at the address, reload. Then edit the address by hand.")

values = [
    st.text_input("Text", key="text", bind="query-params"),
    st.number_input("Whole number", 0, 100, 10, key="number", bind="query-params"),
    st.slider("Range", 0, 100, (10, 90), step=10, key="range", bind="query-params"),
    st.toggle("Toggle", key="toggle", bind="query-params"),
    st.selectbox("Size", ["s", "m", "l"], format_func=str.upper, key="size", bind="query-params"),
    st.multiselect("Tags", ["red", "green", "blue"], key="tags", bind="query-params"),
    st.date_input(
        "Day", date(2026, 1, 1), min_value=date(2025, 1, 1), key="day", bind="query-params"
    ),
    st.date_input("Days", (date(2026, 1, 1), date(2026, 1, 31)), key="days", bind="query-params"),
    st.time_input("Time", time(9), key="time", bind="query-params"),
    st.color_picker("Colour", "#ff0000", key="colour", bind="query-params"),
]
st.button("Rerun")
st.json({key: str(st.session_state[key]) for key in sorted(st.session_state)})
