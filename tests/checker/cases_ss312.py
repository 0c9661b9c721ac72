"""Single arguments without their comma."""

FIRES = {
    "without brackets": """
st.button("Go", on_click=go, args="home")  # <- here
""",
    "a number": """
st.button("Go", on_click=go, args=(1))  # <- here
""",
    "an f-string": """
st.sidebar.checkbox("All", on_change=mark, args=(f"row_{n}"))  # <- here
""",
    "in brackets of several lines": """
st.button("Go", on_click=go, args=(
    "home"  # <- here
))
""",
}
SILENT = {
    "a tuple": """
st.button("Go", on_click=go, args=("home",))
""",
    "a list": """
st.button("Go", on_click=go, args=["home"])
""",
    "a name": """
st.button("Go", on_click=go, args=(arguments))
""",
    "nothing": """
st.button("Go", on_click=go, args=None)
""",
    "no callback": """
st.button("Go", args="home")
""",
}
