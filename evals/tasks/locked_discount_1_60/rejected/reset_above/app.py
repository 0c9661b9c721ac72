import streamlit as st

ROLES = {"ann": "manager", "bob": "clerk"}

st.title("New order")
user = st.selectbox("Signed in as", list(ROLES))
is_manager = ROLES[user] == "manager"
if not is_manager:
    st.session_state.discount = 0


def store():
    st.session_state.setdefault("stored", []).append(
        f"{user}: {st.session_state.pieces} pieces, {st.session_state.discount} %"
    )


pieces = st.number_input("Pieces", 1, 100, key="pieces")
discount = st.number_input("Discount (%)", 0, 50, key="discount", disabled=not is_manager)
st.metric("Price", f"{pieces * (100 - discount) / 10:.2f}")
st.button("Store", on_click=store)

for order in st.session_state.get("stored", []):
    st.text(order)
