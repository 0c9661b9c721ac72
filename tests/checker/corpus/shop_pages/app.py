import streamlit as st

if "basket" not in st.session_state:
    st.session_state.basket = {}

st.title("Shop")
st.text_input("Your name", key="customer")
gift = st.checkbox("It is a gift")
if gift:
    st.session_state.gift_text = st.text_input("What to write on the card")

for product in ("Tea", "Coffee"):
    if st.button(f"Buy {product}", key=f"buy_{product}"):
        st.session_state.basket[product] = st.session_state.basket.get(product, 0) + 1

st.page_link("pages/checkout.py", label="To the checkout")
