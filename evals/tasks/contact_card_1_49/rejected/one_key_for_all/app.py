import streamlit as st

if "contacts" not in st.session_state:
    st.session_state.contacts = {
        "Ada": {"phone": "111", "note": "calls back"},
        "Bob": {"phone": "222", "note": ""},
    }
contacts = st.session_state.contacts

who = st.radio("Contact", list(contacts))
card = contacts[who]

st.session_state.setdefault("phone", card["phone"])
st.session_state.setdefault("note", card["note"])
card["phone"] = st.text_input("Phone", key="phone")
card["note"] = st.text_area("Note", key="note")

for name, entry in contacts.items():
    st.text(f"{name}: {entry['phone']} ({entry['note'] or 'no note'})")
