"""BAD: changing the label of an option that is chosen."""

import streamlit as st

st.title("The chosen option gets another label")
st.caption("Watch: choose Ben everywhere, rename him, then rerun. Only the pills keep him.")

names = st.session_state.setdefault("names", {1: "Ada", 2: "Ben"})


def label(id_):
    return names[id_]


def choose():
    st.session_state.update(radio=2, select=2, several=[2], slide=2, pill=2)


def rename():
    st.session_state.names[2] = "Benjamin"


st.button("Choose Ben", on_click=choose)
st.button("Rename Ben", on_click=rename)
st.button("Rerun")
st.radio("Radio", [1, 2], format_func=label, key="radio")
st.selectbox("Select", [1, 2], format_func=label, key="select")
st.multiselect("Several", [1, 2], format_func=label, key="several")
st.select_slider("Slide", [1, 2], format_func=label, key="slide")
st.pills("Pill", [1, 2], format_func=label, key="pill")
state = st.session_state
st.text(f"Chosen: {state.radio}, {state.select}, {state.several}, {state.slide}, {state.pill}")
