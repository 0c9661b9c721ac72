import streamlit as st

STOCK = {
    "Main kitchen": ["beans", "corn", "leek", "rice", "salt"],
    "Garden bar": ["corn", "mint", "rice", "salt"],
    "Food truck": ["beans", "rice", "salt"],
}


def moved() -> None:
    stocked = set(STOCK[st.session_state.kitchen])
    st.session_state.picked = [name for name in st.session_state.picked if name in stocked]


kitchen = st.selectbox("Kitchen", list(STOCK), key="kitchen", on_change=moved)
picked = st.multiselect("Ingredients", STOCK[kitchen], key="picked")

st.markdown("Picked: " + (" ".join(picked) or "nothing"))
