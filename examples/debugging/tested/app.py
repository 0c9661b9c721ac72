"""An app with its tests beside it: deleting a row leaves the notes of the others alone."""

import streamlit as st

st.title("Shopping list")
st.caption("Try: write a note and delete another row. Then run pytest in this folder.")

rows = st.session_state.setdefault("rows", ["tea", "bread"])


def delete(row):
    st.session_state.rows.remove(row)


for row in rows:
    st.text_input(f"Note on {row}", key=f"note_{row}")
    st.button(f"Delete {row}", key=f"delete_{row}", on_click=delete, args=(row,))
