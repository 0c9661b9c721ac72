import streamlit as st

if not st.session_state.get("basket"):
    st.info("Nothing to pay.")
    st.stop()

st.title("Checkout")
for product, count in st.session_state.basket.items():
    st.write(f"{count} × {product}")

st.write("For", st.session_state.get("customer", "somebody"))
st.write(st.session_state.get("gift_text", "No card"))

if st.button("Pay"):
    st.session_state.basket.clear()
    st.session_state.paid = True
if st.session_state.get("paid"):
    st.success("Thank you")
