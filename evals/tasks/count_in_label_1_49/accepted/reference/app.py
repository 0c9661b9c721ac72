import streamlit as st

st.title("Parts")
items = st.session_state.setdefault("items", ["bolt", "nut", "washer"])


def add():
    st.session_state["items"].append(st.session_state.new_name)
    st.session_state.chosen = st.session_state.chosen


st.text_input("New item", key="new_name")
st.button("Add", on_click=add)

chosen = st.selectbox(f"Items ({len(items)})", items, key="chosen")
st.write(f"Chosen: {chosen}")
