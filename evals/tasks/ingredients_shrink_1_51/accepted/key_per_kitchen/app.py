import streamlit as st

STOCK = {
    "Main kitchen": ["beans", "corn", "leek", "rice", "salt"],
    "Garden bar": ["corn", "mint", "rice", "salt"],
    "Food truck": ["beans", "rice", "salt"],
}

kitchen = st.selectbox("Kitchen", list(STOCK))
default = [name for name in st.session_state.get("all_picked", []) if name in STOCK[kitchen]]
picked = st.multiselect("Ingredients", STOCK[kitchen], default=default, key=f"picked_{kitchen}")
st.session_state.all_picked = picked

st.markdown("Picked: " + (" ".join(picked) or "nothing"))
