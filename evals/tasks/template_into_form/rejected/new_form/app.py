import streamlit as st

TEMPLATES = {
    "reminder": "Please pay by Friday.",
    "thanks": "Thank you for your order!",
}
state = st.session_state
state.setdefault("forms", 0)
outbox = state.setdefault("outbox", [])

st.title("Letters")


def use_template():
    state.forms += 1
    state[f"message_{state.forms}"] = TEMPLATES[state.template]


def send():
    outbox.append(f"{state[f'recipient_{state.forms}']}: {state[f'message_{state.forms}']}")


st.selectbox("Template", list(TEMPLATES), key="template")
st.button("Use template", on_click=use_template)

with st.form(f"letter_{state.forms}"):
    st.text_input("Recipient", key=f"recipient_{state.forms}")
    st.text_input("Message", key=f"message_{state.forms}")
    st.form_submit_button("Send", on_click=send)

for letter in outbox:
    st.text(letter)
