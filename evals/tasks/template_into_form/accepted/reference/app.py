import streamlit as st

TEMPLATES = {
    "reminder": "Please pay by Friday.",
    "thanks": "Thank you for your order!",
}
state = st.session_state
state.setdefault("revision", 0)
outbox = state.setdefault("outbox", [])

st.title("Letters")


def use_template():
    state.revision += 1
    state[f"message_{state.revision}"] = TEMPLATES[state.template]


def send():
    outbox.append(f"{state.recipient}: {state[f'message_{state.revision}']}")


st.selectbox("Template", list(TEMPLATES), key="template")
st.button("Use template", on_click=use_template)

with st.form("letter"):
    st.text_input("Recipient", key="recipient")
    st.text_input("Message", key=f"message_{state.revision}")
    st.form_submit_button("Send", on_click=send)

for letter in outbox:
    st.text(letter)
