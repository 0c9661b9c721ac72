import streamlit as st

TEMPLATES = {
    "reminder": "Please pay by Friday.",
    "thanks": "Thank you for your order!",
}
state = st.session_state
outbox = state.setdefault("outbox", [])

st.title("Letters")


def use_template():
    state.message = TEMPLATES[state.template]


def send():
    outbox.append(f"{state.recipient}: {state.message}")


st.selectbox("Template", list(TEMPLATES), key="template")
st.button("Use template", on_click=use_template)

with st.container(border=True):
    st.text_input("Recipient", key="recipient")
    st.text_input("Message", key="message")
    st.button("Send", on_click=send)

for letter in outbox:
    st.text(letter)
