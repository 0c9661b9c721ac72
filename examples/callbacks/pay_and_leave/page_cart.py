"""The cart: choosing how to pay leads to the other page."""

import streamlit as st

st.title("Cart")
st.caption("Try: choose how to pay: the other page opens, and knows it.")


def pay() -> None:
    st.session_state.steps.append(f"paid by {st.session_state.method}")
    st.switch_page("page_thanks.py")


def take_voucher() -> None:
    st.session_state.steps.append(f"voucher {st.session_state.voucher}")


st.radio("Pay by", ["card", "invoice"], index=None, key="method", on_change=pay)
st.text_input("Voucher", key="voucher", on_change=take_voucher)
st.session_state.steps.append("cart drawn")
