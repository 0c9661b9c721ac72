import streamlit as st

NAMES = {"P-1": "Filter", "P-2": "Gasket", "P-3": "Valve"}

if "counts" not in st.session_state:
    st.session_state.counts = {"P-1": 5, "P-2": 7, "P-3": 1}
counts = st.session_state.counts


def load_parts():
    return [{"id": number, "name": NAMES[number], "left": left} for number, left in counts.items()]


def take():
    number = st.session_state.part["id"]
    counts[number] -= 1


st.title("Spare parts")
chosen = st.selectbox("Part", load_parts(), format_func=lambda p: p["name"], key="part")
part = next(p for p in load_parts() if p["id"] == chosen["id"])
st.button("Take one", on_click=take)
st.text(f"{part['name']}: {part['left']} left")
if part["left"] == 0:
    st.warning("Reorder!")
if st.toggle("Table"):
    st.table(load_parts())
