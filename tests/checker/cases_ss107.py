"""Constant keys in loops."""

FIRES = {
    "a for": """
for name in names:
    with st.container():
        st.text_input(name, key="name")  # <- here
""",
    "a comprehension": """
values = [st.number_input(f"Part {n}", key="part") for n in range(3)]  # <- here
""",
    "in the sidebar": """
for name in names:
    st.sidebar.checkbox(name, key="name")  # <- here
""",
    "beside a function": """
for name in names:
    describe(name)
    st.checkbox(name, key="name")  # <- here
""",
}
SILENT = {
    "a key of the item": """
for name in names:
    st.text_input(name, key=f"name_{name}")
""",
    "only for one item": """
for name in names:
    if name == "Ada":
        st.text_input(name, key="name")
""",
    "the loop is left": """
for name in names:
    if st.button("Use", key="use"):
        break
""",
    "one pass": """
for name in ["Ada"]:
    st.text_input(name, key="name")
""",
    "the run ends in the loop": """
for name in names:
    st.text_input(name, key="name")
    st.stop()
""",
    "after the loop": """
for name in names:
    st.write(name)
else:
    st.text_input("Name", key="name")
""",
    "a function made in a loop": """
for name in names:
    def draw():
        st.text_input(name, key="name")
""",
}
