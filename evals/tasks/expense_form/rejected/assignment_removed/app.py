import streamlit as st

expenses = st.session_state.setdefault("expenses", [])

st.title("Expenses")
with st.form("expense"):
    purpose = st.text_input("Purpose", key="purpose")
    amount = st.number_input("Amount", 0.0, key="amount")
    team = st.selectbox("Team", ["Sales", "Support", "Lab"], key="team")
    sent = st.form_submit_button("Add")

if sent:
    if not purpose:
        st.error("Purpose is missing")
    elif amount == 0:
        st.error("Amount is missing")
    else:
        expenses.append((purpose, amount, team))
        st.success(f"Added {purpose}")

for purpose, amount, team in expenses:
    st.text(f"{team}: {purpose} {amount:.2f}")
