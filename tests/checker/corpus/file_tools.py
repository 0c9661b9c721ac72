import io

import pandas as pd
import streamlit as st

st.title("Column statistics")

uploaded = st.file_uploader("A CSV file", type="csv", key="upload")
if uploaded is not None:
    st.session_state.table = pd.read_csv(io.BytesIO(uploaded.getvalue()))
    st.session_state.name = uploaded.name

if "table" in st.session_state:
    st.subheader(st.session_state.name)
    column = st.selectbox("Column", st.session_state.table.columns)
    st.write(st.session_state.table[column].describe())


def forget() -> None:
    for key in ("table", "name"):
        st.session_state.pop(key, None)
    st.session_state.upload = None


def remember_choice() -> None:
    st.session_state["kept"] = st.session_state.get("name")


st.button("Forget the file", on_click=forget)
st.button("Keep the name", key="keep", on_click=remember_choice)
if "kept" in st.session_state:
    st.caption(f"Kept: {st.session_state.kept}")
