"""Ask before deleting, in a dialog that gets the item as its argument."""

import streamlit as st

st.title("Confirm dialog")
st.caption("Try: delete a file, keep another, and close the dialog with Escape.")

st.session_state.setdefault("files", ["plan.txt", "draft.txt", "photo.png"])


def delete(name: str) -> None:
    st.session_state.files = [file for file in st.session_state.files if file != name]
    st.session_state.flash = f"{name} is gone."
    st.rerun()


@st.dialog("Delete this file?")
def confirm(name: str) -> None:
    st.write(f"**{name}** cannot be restored.")
    st.button("Delete", type="primary", on_click=delete, args=(name,))
    st.button("Keep", on_click=st.rerun)


for name in st.session_state.files:
    st.button(f"Delete {name}", key=f"delete_{name}", on_click=confirm, args=(name,))
if message := st.session_state.pop("flash", None):
    st.success(message)
