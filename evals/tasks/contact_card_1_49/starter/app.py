import streamlit as st

if "contacts" not in st.session_state:
    st.session_state.contacts = {
        "Ada": {"phone": "111", "note": "calls back"},
        "Bob": {"phone": "222", "note": ""},
    }
contacts = st.session_state.contacts

who = st.radio("Contact", list(contacts))
card = contacts[who]

card["phone"] = st.text_input("Phone", value=card["phone"], key=f"phone_{who}")
card["note"] = st.text_area("Note", value=card["note"], key=f"note_{who}")

for name, entry in contacts.items():
    st.text(f"{name}: {entry['phone']} ({entry['note'] or 'no note'})")
