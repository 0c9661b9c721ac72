import streamlit as st

TEMPLATES = {
    "reminder": "Please pay by Friday.",
    "thanks": "Thank you for your order!",
}
state = st.session_state
outbox = state.setdefault("outbox", [])

st.title("Letters")


def use_template():
    state.number = state.get("number", 0) + 1
    state.text = TEMPLATES[state.template]


st.selectbox("Template", list(TEMPLATES), key="template")
st.button("Use template", on_click=use_template)

with st.form("letter"):
    recipient = st.text_input("Recipient")
    number = state.get("number", 0)
    message = st.text_input("Message", value=state.get("text", ""), key=f"message {number}")
    if st.form_submit_button("Send"):
        outbox.append(f"{recipient}: {message}")

for letter in outbox:
    st.text(letter)
