import streamlit as st

STOCK = {
    "Main kitchen": ["beans", "corn", "leek", "rice", "salt"],
    "Garden bar": ["corn", "mint", "rice", "salt"],
    "Food truck": ["beans", "rice", "salt"],
}

kitchen = st.selectbox("Kitchen", list(STOCK), key="kitchen")
stocked = STOCK[kitchen]
if any(name not in stocked for name in st.session_state.get("picked", [])):
    st.session_state.picked = [name for name in st.session_state.picked if name in stocked]
picked = st.multiselect("Ingredients", stocked, key="picked")

st.markdown("Picked: " + (" ".join(picked) or "nothing"))
