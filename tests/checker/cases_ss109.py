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
    "over two items": """
for _ in ["a", "b"]:
    st.text_input("Value")  # <- here
for _ in range(2):
    st.checkbox("Done")  # <- here
for _ in range(0, 9):
    st.toggle("On")  # <- here
for _ in count(1):
    st.time_input("At")  # <- here
for _ in range(most):
    st.date_input("Day")  # <- here
for _ in items.range(1):
    st.slider("Level")  # <- here
""",
    "in a comprehension of two loops": """
values = [st.text_input("Value") for row in rows for cell in row]  # <- here
""",
    "without arguments": """
for answer in answers:
    st.write(answer)
    st.feedback()  # <- here
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
    "in a comprehension with a filter": """
values = [st.text_input("Value") for row in rows if row]
""",
    "in a comprehension with a filter further in": """
values = [st.text_input("Value") for row in rows for cell in row if cell]
""",
    "in a comprehension over one item": """
values = [st.text_input("Value") for _ in [rows]]
""",
    "in loops over one item": """
for _ in [rows]:
    st.text_input("Value")
for _ in range(1):
    st.checkbox("Done")
for _ in range(0):
    st.toggle("On")
""",
    "in a loop that a condition ends": """
while more():
    st.text_input("Value")
""",
    "with a constant key": """
for row in rows:
    st.button("Delete", key="delete")
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
FIRES["told apart by on_select"] = """
for row in rows:
    st.dataframe([1, 2], on_select=row.pick)  # <- here
"""

for end in ("st.stop()", "st.rerun()", "st.experimental_rerun()", 'st.switch_page("a.py")'):
    SILENT[f"a run that ends with {end}"] = f"""
for row in rows:
    st.text_input("Value")
    {end}
"""
for leave in ("break", "return", "continue", "raise ValueError"):
    SILENT[f"a pass that may end with {leave}"] = f"""
def draw():
    for row in rows:
        st.text_input("Value")
        if row.last:
            {leave}

draw()
"""
