import streamlit as st

STOCK = {
    "Main kitchen": ["beans", "corn", "leek", "rice", "salt"],
    "Garden bar": ["corn", "mint", "rice", "salt"],
    "Food truck": ["beans", "rice", "salt"],
}

kitchen = st.selectbox("Kitchen", list(STOCK))
picked = st.multiselect("Ingredients", STOCK[kitchen], key="picked")

st.markdown("Picked: " + (" ".join(picked) or "nothing"))
