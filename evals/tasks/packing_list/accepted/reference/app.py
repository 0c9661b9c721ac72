import streamlit as st

st.title("Packing list")

state = st.session_state
if "rows" not in state:
    state.rows = [0, 1, 2]
    state.next_row = 3

if st.button("Add item"):
    state.rows.append(state.next_row)
    state.next_row += 1


def remove(row):
    state.rows.remove(row)


for row in state.rows:
    name, button = st.columns([4, 1])
    name.text_input("Item", key=f"item_{row}")
    button.button("Remove", key=f"remove_{row}", on_click=remove, args=(row,))

items = [state[f"item_{row}"] for row in state.rows]
st.text("To pack: " + ", ".join(item for item in items if item))
