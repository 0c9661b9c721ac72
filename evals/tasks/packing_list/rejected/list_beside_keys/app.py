import streamlit as st

st.title("Packing list")

if "items_" not in st.session_state:
    st.session_state.items_ = ["", "", ""]

if st.button("Add item"):
    st.session_state.items_.append("")


def remove(position):
    st.session_state.items_.pop(position)


for i, item in enumerate(st.session_state.items_):
    name, button = st.columns([4, 1])
    st.session_state.items_[i] = name.text_input("Item", value=item, key=f"item_{i}")
    button.button("Remove", key=f"remove_{i}", on_click=remove, args=(i,))

st.text("To pack: " + ", ".join(item for item in st.session_state.items_ if item))
