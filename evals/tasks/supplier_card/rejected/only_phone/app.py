import streamlit as st

if "suppliers" not in st.session_state:
    st.session_state.suppliers = {
        1: {"name": "Acme", "phone": "555-0100", "active": True},
        2: {"name": "Bolt & Co", "phone": "555-0199", "active": False},
        3: {"name": "Cargo", "phone": "555-0123", "active": True},
    }
suppliers = st.session_state.suppliers

st.title("Suppliers")
names = {supplier["name"]: number for number, supplier in suppliers.items()}
number = names[st.selectbox("Supplier", list(names))]
supplier = suppliers[number]

phone = st.text_input("Phone", value=supplier["phone"], key=f"phone_{number}")
active = st.checkbox("Active", value=supplier["active"], key="active")
if st.button("Save"):
    supplier["phone"] = phone
    supplier["active"] = active
    st.success(f"Saved {supplier['name']}")

st.text(f"{supplier['name']}: {supplier['phone']}, {'active' if supplier['active'] else 'closed'}")
