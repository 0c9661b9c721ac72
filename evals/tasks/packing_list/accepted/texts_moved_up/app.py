import streamlit as st

st.title("Packing list")

if "count" not in st.session_state:
    st.session_state.count = 3

if st.button("Add item"):
    st.session_state.count += 1


def remove(position):
    for i in range(position, st.session_state.count - 1):
        st.session_state[f"item_{i}"] = st.session_state[f"item_{i + 1}"]
    st.session_state[f"item_{st.session_state.count - 1}"] = ""
    st.session_state.count -= 1


for i in range(st.session_state.count):
    name, button = st.columns([4, 1])
    name.text_input("Item", key=f"item_{i}")
    button.button("Remove", key=f"remove_{i}", on_click=remove, args=(i,))

items = [st.session_state[f"item_{i}"] for i in range(st.session_state.count)]
st.text("To pack: " + ", ".join(item for item in items if item))
