import pandas as pd
import streamlit as st

st.session_state.setdefault("user", "")
st.session_state.setdefault("api_key", "")


@st.cache_data(ttl=600)
def orders() -> pd.DataFrame:
    user = st.session_state.user
    return pd.DataFrame({"order": [1, 2, 3], "owner": [user] * 3})


@st.cache_resource
def client() -> dict[str, str]:
    return {"token": st.session_state["api_key"], "url": "https://example.org"}


@st.cache_data
def invoices(user: str) -> pd.DataFrame:
    return pd.DataFrame({"invoice": [7, 8], "owner": [user] * 2})


def greeting() -> str:
    return f"Hello {st.session_state.user or 'stranger'}"


st.text_input("User", key="user")
st.text_input("Key", type="password", key="api_key")
st.header(greeting())
if st.session_state.user:
    st.dataframe(orders())
    st.dataframe(invoices(st.session_state.user))
    st.caption(client()["url"])
