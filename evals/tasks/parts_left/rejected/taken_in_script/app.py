import streamlit as st

NAMES = {"P-1": "Filter", "P-2": "Gasket", "P-3": "Valve"}

if "counts" not in st.session_state:
    st.session_state.counts = {"P-1": 5, "P-2": 7, "P-3": 1}
counts = st.session_state.counts


def load_parts():
    return [{"id": number, "name": NAMES[number], "left": left} for number, left in counts.items()]


st.title("Spare parts")
part = st.selectbox("Part", load_parts(), format_func=lambda p: p["name"], key="part")
if st.button("Take one"):
    counts[part["id"]] -= 1
    st.rerun()
st.text(f"{part['name']}: {part['left']} left")
if part["left"] == 0:
    st.warning("Reorder!")
if st.toggle("Table"):
    st.table(load_parts())
