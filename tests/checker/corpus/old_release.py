import streamlit as st

if "count" not in st.session_state:
    st.session_state.count = 0


@st.experimental_memo
def square(number):
    return number * number


@st.experimental_singleton
def settings():
    return {"step": 1}


params = st.experimental_get_query_params()
st.title("Counter")

if st.button("Count"):
    st.session_state.count += settings()["step"]
    st.experimental_rerun()

if st.button("Reset"):
    st.session_state.count = 0
    st.experimental_set_query_params(reset="yes")

st.write(square(st.session_state.count), params)
