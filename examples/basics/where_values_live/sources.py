"""Cached functions whose result tells which call made it."""

import uuid

import streamlit as st


@st.cache_data(scope="session", show_spinner=False)
def of_this_session():
    return {"token": uuid.uuid4().hex[:8]}


@st.cache_data(show_spinner=False)
def copied():
    return {"token": uuid.uuid4().hex[:8]}


@st.cache_resource(show_spinner=False)
def shared():
    return {"token": uuid.uuid4().hex[:8]}
