import streamlit as st

state = st.session_state
phones = state.setdefault("phones", {"Ada": "111", "Bob": "222"})

st.title("Patients")


@st.dialog("Edit patient")
def edit(name):
    phone = st.text_input(f"Phone of {name}", value=phones[name], key="phone")
    st.caption(f"{len(phone)} digits")
    if st.button("Save"):
        phones[name] = phone
        st.rerun()


for name in phones:
    st.text(f"{name}: {phones[name]}")
    if st.button(f"Edit {name}"):
        state.pop("phone", None)
        edit(name)
st.button("Refresh")
