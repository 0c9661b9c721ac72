import streamlit as st

STOCK = {
    "Main kitchen": ["beans", "corn", "leek", "rice", "salt"],
    "Garden bar": ["corn", "mint", "rice", "salt"],
    "Food truck": ["beans", "rice", "salt"],
}

kitchen = st.selectbox("Kitchen", list(STOCK))
before = st.session_state.get("picked", [])
st.session_state.picked = [name for name in before if name in STOCK[kitchen]]
picked = st.multiselect("Ingredients", STOCK[kitchen], key="picked")

st.markdown("Picked: " + (" ".join(picked) or "nothing"))
