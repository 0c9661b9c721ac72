import streamlit as st

PRODUCTS = {"Pear": 0.5, "Melon": 3.0, "Fig": 0.8}

if "items" not in st.session_state:
    st.session_state.items = []
if "coupon" not in st.session_state:
    st.session_state.coupon = None

st.title("Fruit")

for name, price in PRODUCTS.items():
    left, right = st.columns([3, 1])
    left.write(f"{name}, {price:.2f}")
    right.button("Add", key=f"add_{name}", on_click=lambda: st.session_state["items"].append(name))

st.header("Basket")
total = 0.0
for item in st.session_state["items"]:
    st.write(item)
    total += PRODUCTS[item]

code = st.text_input("Coupon")
if code == "SPRING":
    st.session_state.coupon = 0.1
if st.session_state.coupon:
    total *= 1 - st.session_state.coupon

st.metric("Total", f"{total:.2f}")
if st.button("Empty the basket"):
    st.session_state["items"] = []
    st.rerun()
