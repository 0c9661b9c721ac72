"""Callbacks in forms."""

FIRES = {
    "on the form itself": """
form = st.form("f")
form.text_input("Name", on_change=changed)  # <- here
form.form_submit_button()
""",
    "in a column of the form": """
with st.form("f"):
    left, right = st.columns(2)
    with left:
        st.checkbox("All", on_change=lambda: None)  # <- here
    st.form_submit_button()
""",
}
SILENT = {
    "the submit button": """
with st.form("f"):
    st.text_input("Name", key="name")
    st.form_submit_button(on_click=save)
""",
    "above the form": """
st.selectbox("Country", COUNTRIES, on_change=changed)
with st.form("f"):
    st.text_input("Name", key="name")
    st.form_submit_button()
""",
    "no callback": """
with st.form("f"):
    st.text_input("Name", on_change=None)
    st.form_submit_button()
""",
    "a word": """
with st.form("f"):
    st.text_input("Name", on_change="ignore")
    st.form_submit_button()
""",
}

for button in ("button", "download_button", "link_button", "menu_button"):
    SILENT[f"what raises anyway: {button}"] = f"""
with st.form("f"):
    st.{button}("Go", on_click=save)
    st.form_submit_button()
"""
