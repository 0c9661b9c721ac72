import streamlit as st

st.session_state.setdefault("log", [])


def customers():
    st.title("Customers")
    for name, city in {"Ada": "London", "Niels": "Copenhagen"}.items():
        st.button(f"Prepare for {name}", on_click=prepare, args=(name, city))


def prepare(name, city):
    st.session_state.prepared = (name, city)


def order():
    st.title("Order")
    prepared = st.session_state.get("prepared", ("", ""))
    name = st.text_input("Name", value=prepared[0])
    city = st.text_input("City", value=prepared[1])
    st.text(f"Ship to {name or 'nobody'} in {city or 'nowhere'}")
    st.button("Check")


st.navigation([st.Page(customers, title="Customers"), st.Page(order, title="Order")]).run()
