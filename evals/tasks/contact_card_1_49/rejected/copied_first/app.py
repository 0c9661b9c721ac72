import copy

import streamlit as st

if "contacts" not in st.session_state:
    st.session_state.contacts = {
        "Ada": {"phone": "111", "note": "calls back"},
        "Bob": {"phone": "222", "note": ""},
    }
contacts = st.session_state.contacts

who = st.radio("Contact", list(contacts), key="who")
card = copy.deepcopy(contacts[who])

phone = st.text_input("Phone", value=card["phone"], key=f"phone_{who}")
note = st.text_area("Note", value=card["note"], key=f"note_{who}")
st.session_state.contacts[who] = {"phone": phone, "note": note}

for name, entry in contacts.items():
    st.text(f"{name}: {entry['phone']} ({entry['note'] or 'no note'})")
