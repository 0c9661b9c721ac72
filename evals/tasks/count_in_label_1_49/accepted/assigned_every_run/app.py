import streamlit as st

st.title("Parts")
items = st.session_state.setdefault("items", ["bolt", "nut", "washer"])


def add():
    st.session_state["items"].append(st.session_state.new_name)


st.text_input("New item", key="new_name")
st.button("Add", on_click=add)

if "part" in st.session_state:
    st.session_state["part"] = st.session_state["part"]
chosen = st.selectbox(f"Items ({len(items)})", items, key="part")
st.write(f"Chosen: {chosen}")
