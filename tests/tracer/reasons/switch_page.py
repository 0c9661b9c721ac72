import streamlit as st

def shop():
    if st.button("Go"):
        st.switch_page(second)


def cart():
    st.write("Cart")


first, second = st.Page(shop, title="Shop"), st.Page(cart, title="Cart")
page = st.navigation([first, second])
st.selectbox("Currency", ["EUR", "USD"], key="currency")
st.button("Rerun")
page.run()
