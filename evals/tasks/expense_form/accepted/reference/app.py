import streamlit as st

expenses = st.session_state.setdefault("expenses", [])


def add():
    state = st.session_state
    if not state.purpose:
        state.message = ("error", "Purpose is missing")
    elif state.amount == 0:
        state.message = ("error", "Amount is missing")
    else:
        expenses.append((state.purpose, state.amount, state.team))
        state.message = ("success", f"Added {state.purpose}")
        state.purpose = ""
        state.amount = 0.0


st.title("Expenses")
with st.form("expense"):
    st.text_input("Purpose", key="purpose")
    st.number_input("Amount", 0.0, key="amount")
    st.selectbox("Team", ["Sales", "Support", "Lab"], key="team")
    st.form_submit_button("Add", on_click=add)

if "message" in st.session_state:
    kind, text = st.session_state.pop("message")
    {"error": st.error, "success": st.success}[kind](text)

for purpose, amount, team in expenses:
    st.text(f"{team}: {purpose} {amount:.2f}")
