"""Arguments that are old when the callback runs."""

FIRES = {
    "kwargs": """
amount = st.number_input("Amount")
st.button("Add", on_click=add, kwargs={"amount": amount})  # <- here
""",
    "made of it": """
text = st.sidebar.text_area("Text")
words = text.split()
st.button("Save", on_click=save, args=[words, "en"])  # <- here
""",
    "in a form": """
with st.form("f"):
    size = st.selectbox("Size", SIZES)
    st.form_submit_button("Order", on_click=order, args=(size,))  # <- here
""",
    "a table": """
rows = st.data_editor(frame)
st.button("Save", on_click=save, args=(rows,))  # <- here
""",
}
SILENT = {
    "a choice outside of forms": """
size = st.selectbox("Size", SIZES)
st.button("Order", on_click=order, args=(size,))
""",
    "read in the callback": """
st.text_input("Note", key="note")
st.button("Save", on_click=save, args=("note",))
""",
    "an item of a loop": """
for row in rows:
    st.button("Delete", key=row, on_click=delete, args=(row,))
""",
    "a choice above a form": """
size = st.selectbox("Size", SIZES)
with st.form("f"):
    st.form_submit_button("Order", on_click=order, args=(size,))
""",
    "the name means something else": """
note = st.text_input("Note")
note = "fixed"
st.button("Save", on_click=save, args=(note,))
""",
    "typed above a form": """
note = st.text_input("Note")
with st.form("f"):
    st.form_submit_button("Save", on_click=save, args=(note,))
""",
    "another submit button of the form": """
with st.form("f"):
    kept = st.form_submit_button("Keep")
    st.form_submit_button("Send", on_click=send, kwargs={"kept": kept})
""",
    "an input of another form": """
with st.form("f"):
    size = st.selectbox("Size", SIZES)
    st.form_submit_button()
with st.form("g"):
    st.form_submit_button("Order", on_click=order, args=(size,))
""",
}
