import streamlit as st

NAMES = {"P-1": "Filter", "P-2": "Gasket", "P-3": "Valve"}

if "counts" not in st.session_state:
    st.session_state.counts = {"P-1": 5, "P-2": 7, "P-3": 1}
counts = st.session_state.counts


def load_parts():
    return [{"id": number, "name": NAMES[number], "left": left} for number, left in counts.items()]


def take():
    number = st.session_state.part
    counts[number] -= 1


st.title("Spare parts")
part = st.selectbox("Part", list(NAMES), format_func=NAMES.get, key="part")
left = counts[part]
st.button("Take one", on_click=take)
st.text(f"{NAMES[part]}: {left} left")
if left == 0:
    st.warning("Reorder!")
if st.toggle("Table"):
    st.table(load_parts())
