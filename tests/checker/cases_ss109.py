"""Equal keyless widgets in loops."""

FIRES = {
    "told apart by args": """
for row in rows:
    st.text(row)
    st.button("Delete", on_click=delete, args=(row,))  # <- here
""",
    "in columns": """
for row in rows:
    name, remove = st.columns(2)
    remove.checkbox("Done")  # <- here
""",
    "in a comprehension": """
values = [st.text_input("Value") for _ in range(3)]  # <- here
""",
    "with options": """
for question in questions:
    st.write(question)
    st.radio("Answer", ["yes", "no"], horizontal=True)  # <- here
""",
}
SILENT = {
    "with a key": """
for row in rows:
    st.button("Delete", key=f"delete_{row}", on_click=delete, args=(row,))
""",
    "with another label": """
for row in rows:
    st.button(f"Delete {row}")
""",
    "with other options": """
for question in questions:
    st.radio("Answer", question.answers)
""",
    "in forms": """
for row in rows:
    with st.form(row):
        st.text_input("Note")
        st.form_submit_button("Save")
""",
    "in a condition": """
for row in rows:
    if row.changed:
        st.button("Save")
""",
    "left early": """
for row in rows:
    if st.button("Next"):
        continue
""",
}

for argument in ("on_click", "args", "kwargs"):
    FIRES[f"told apart by {argument}"] = f"""
for row in rows:
    st.button("Delete", {argument}=row)  # <- here
"""
for widget, argument in (("text_input", "on_change"), ("chat_input", "on_submit")):
    FIRES[f"told apart by {argument}"] = f"""
for row in rows:
    st.{widget}("Say", {argument}=row)  # <- here
"""
