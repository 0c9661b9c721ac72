"""Lambdas in loops."""

FIRES = {
    "a comprehension": """
clicked = [st.button(name, on_click=lambda: choose(name)) for name in names]  # <- here
""",
    "two loops": """
for row in rows:
    for column in columns:
        st.checkbox("x", key=f"{row}{column}", on_change=lambda: mark(row, column))  # <- here
""",
    "two names, in a with": """
for number, name in enumerate(names):
    with st.container():
        st.button(name, on_click=lambda: choose(number))  # <- here
""",
    "a parameter, too": """
for name in names:
    st.button(name, on_click=lambda by: choose(name, by), args=(1,))  # <- here
""",
}
SILENT = {
    "bound": """
for name in names:
    st.button(name, on_click=lambda name=name: choose(name))
""",
    "args": """
for name in names:
    st.button(name, on_click=lambda chosen: choose(chosen), args=(name,))
""",
    "another name": """
for name in names:
    st.button(name, on_click=lambda: st.session_state.clear())
""",
    "no loop": """
name = "Ada"
st.button(name, on_click=lambda: choose(name))
""",
    "a function in between": """
for name in names:
    def draw(name):
        st.button(name, on_click=lambda: choose(name))
    draw(name)
""",
    "below the loop": """
for name in names:
    st.write(name)
else:
    st.button("The last", on_click=lambda: choose(name))
""",
}
