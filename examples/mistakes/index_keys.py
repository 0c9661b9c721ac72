"""BAD: naming the widgets of a row after its place in the list."""

import streamlit as st

st.title("The wrong text goes")
st.caption("Watch: delete the first guest. The list loses Ada, the page loses Cem.")

guests = st.session_state.setdefault("guests", ["Ada", "Bob", "Cem"])


def delete(index):
    guests.pop(index)


for index, guest in enumerate(guests):
    st.text_input("Guest", guest, key=f"guest_{index}")
    st.button("Delete", key=f"delete_{index}", on_click=delete, args=(index,))

st.text(f"List: {guests}")
