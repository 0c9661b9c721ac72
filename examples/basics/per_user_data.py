"""Keep a user's data in session state, and shared read-only data in a cache."""

import streamlit as st

st.title("Per-user data")
st.caption("Try: open this page in two tabs. Each has a basket of its own, the prices are shared.")


@st.cache_data
def prices():
    return {"tea": 3, "bread": 4}


def add():
    st.session_state.basket.append(st.session_state.item)


basket = st.session_state.setdefault("basket", [])
st.selectbox("Item", list(prices()), key="item")
st.button("Add", on_click=add)
st.write(basket)
st.metric("Total", sum(prices()[name] for name in basket))
