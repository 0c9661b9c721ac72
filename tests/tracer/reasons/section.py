import streamlit as st


def shop():
    st.write("Shop")


def cart():
    st.write("Cart")


page = st.navigation([st.Page(shop, title="Shop"), st.Page(cart, title="Cart")])
st.checkbox("Gift", key="gift")
st.tabs(["Table", "Chart"], key="view", on_change="rerun")
page.run()
