import streamlit as st

if "contacts" not in st.session_state:
    st.session_state.contacts = {
        "Ada": {"phone": "111", "note": "calls back"},
        "Bob": {"phone": "222", "note": ""},
    }
contacts = st.session_state.contacts

who = st.radio("Contact", list(contacts))
card = contacts[who]

phone = st.text_input("Phone", value=card["phone"], key=f"phone_{who}")
note = st.text_area("Note", value=card["note"], key=f"note_{who}")

for name, entry in contacts.items():
    shown = {"phone": phone, "note": note} if name == who else entry
    st.text(f"{name}: {shown['phone']} ({shown['note'] or 'no note'})")
