import streamlit as st

ROLES = {"ann": "manager", "bob": "clerk"}

st.title("New order")
user = st.selectbox("Signed in as", list(ROLES))
stored = st.session_state.setdefault("stored", [])

pieces = st.number_input("Pieces", 1, 100)
if ROLES[user] == "manager":
    discount = st.number_input("Discount (%)", 0, 50, key="discount")
else:
    st.number_input("Discount (%)", 0, 50, key="discount_shown", disabled=True)
    discount = 0
st.metric("Price", f"{pieces * (100 - discount) / 10:.2f}")
if st.button("Store"):
    stored.append(f"{user}: {pieces} pieces, {discount} %")

for order in stored:
    st.text(order)
