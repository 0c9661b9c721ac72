import streamlit as st

st.session_state.setdefault("log", [])


def customers():
    st.title("Customers")
    for name, city in {"Ada": "London", "Niels": "Copenhagen"}.items():
        st.button(f"Prepare for {name}", on_click=prepare, args=(name, city))


def prepare(name, city):
    st.session_state.name = name
    st.session_state.city = city


def order():
    st.title("Order")
    for key in ("name", "city"):
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]
    name = st.text_input("Name", key="name")
    city = st.text_input("City", key="city")
    st.text(f"Ship to {name or 'nobody'} in {city or 'nowhere'}")
    st.button("Check")


st.navigation([st.Page(customers, title="Customers"), st.Page(order, title="Order")]).run()
