"""Set and clear a table's selection from buttons, with all three lists."""

import pandas as pd
import streamlit as st

st.title("Select from outside")
st.caption("Try: the buttons, then a row by hand. Only your own selection counts.")

ORDERS = pd.DataFrame({"order": [41, 42, 43, 44], "total": [20, 35, 12, 50]})
state = st.session_state
state.setdefault("by_hand", 0)


def select(rows):
    state.orders = {"selection": {"rows": rows, "columns": [], "cells": []}}


def count():
    state.by_hand += 1


with st.container(horizontal=True):
    st.button("Largest two", on_click=select, args=([1, 3],))
    st.button("Clear", on_click=select, args=([],))
    st.button("Something else")

event = st.dataframe(ORDERS, key="orders", on_select=count, hide_index=True)

st.text(f"Rows: {event.selection.rows}")
st.text(f"Selected by hand: {state.by_hand}")
