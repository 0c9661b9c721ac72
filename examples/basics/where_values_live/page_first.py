"""The page that holds the values."""

import sources
import streamlit as st

local_variable = "first"
st.session_state.setdefault("plain", "first")
if st.button("Change"):
    local_variable = "changed"
    st.session_state.plain = "changed"

values = {"local variable": local_variable, "plain": st.session_state.plain}
if not st.checkbox("Hide the fields", key="hide", persist_state="session"):
    values["widget"] = st.text_input("Widget", "first", key="widget")
    values["page"] = st.text_input("Page", "first", key="page", persist_state="page")
    values["session"] = st.text_input("Session", "first", key="session", persist_state="session")
    values["bound"] = st.text_input("Bound", "first", key="bound", bind="query-params")
values["session cache"] = sources.of_this_session()["token"]
values["data cache"] = sources.copied()["token"]
values["resource cache"] = sources.shared()["token"]

for name, value in values.items():
    st.metric(name, value)
