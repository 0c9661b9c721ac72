"""A form whose fields are emptied only when the entry is valid."""

import streamlit as st

st.title("Guest list")
st.caption("Try: submit without a name, then with one, then the same one again.")

st.session_state.setdefault("guests", {})


def add_guest() -> None:
    name = st.session_state.name.strip()
    if not name:
        st.session_state.flash = ("error", "A guest needs a name.")
    elif name in st.session_state.guests:
        st.session_state.flash = ("info", f"{name} is already on the list.")
    else:
        st.session_state.guests[name] = st.session_state.seats
        st.session_state.name = ""
        st.session_state.seats = 1
        st.session_state.flash = ("success", f"{name} is coming.")


with st.form("new_guest"):
    st.text_input("Name", key="name")
    st.number_input("Seats", 1, 8, key="seats")
    st.form_submit_button("Add guest", on_click=add_guest)

if "flash" in st.session_state:
    kind, text = st.session_state.pop("flash")
    {"error": st.error, "info": st.info, "success": st.success}[kind](text)

for guest, seats in st.session_state.guests.items():
    st.write(f"{guest}: {seats}")
