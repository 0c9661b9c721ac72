import streamlit as st

expenses = st.session_state.setdefault("expenses", [])

st.title("Expenses")
run = st.session_state.setdefault("run", 0)
with st.form("expense"):
    purpose = st.text_input("Purpose", key=f"purpose_{run}")
    amount = st.number_input("Amount", 0.0, key=f"amount_{run}")
    team = st.selectbox("Team", ["Sales", "Support", "Lab"], key="team")
    sent = st.form_submit_button("Add")

if sent:
    if not purpose:
        st.error("Purpose is missing")
    elif amount == 0:
        st.error("Amount is missing")
    else:
        expenses.append((purpose, amount, team))
        st.session_state.added = purpose
        st.session_state.run += 1
        st.rerun()
elif "added" in st.session_state:
    st.success(f"Added {st.session_state.pop('added')}")

for purpose, amount, team in expenses:
    st.text(f"{team}: {purpose} {amount:.2f}")
