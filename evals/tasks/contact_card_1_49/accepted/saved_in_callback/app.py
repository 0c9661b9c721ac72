import streamlit as st

if "contacts" not in st.session_state:
    st.session_state.contacts = {
        "Ada": {"phone": "111", "note": "calls back"},
        "Bob": {"phone": "222", "note": ""},
    }
contacts = st.session_state.contacts


def save(who):
    contacts[who] = {"phone": st.session_state.phone, "note": st.session_state.note}


who = st.radio("Contact", list(contacts))

st.session_state.phone = contacts[who]["phone"]
st.session_state.note = contacts[who]["note"]
st.text_input("Phone", key="phone", on_change=save, args=(who,))
st.text_area("Note", key="note", on_change=save, args=(who,))

for name, entry in contacts.items():
    st.text(f"{name}: {entry['phone']} ({entry['note'] or 'no note'})")
