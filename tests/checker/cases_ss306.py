"""Buttons in forms."""

FIRES = {
    "a download": """
with st.form("f"):
    st.text_input("Name")
    st.download_button("Get", data)  # <- here
    st.form_submit_button()
""",
    "on the form itself, in a condition": """
form = st.form("f")
if form.button("Save"):  # <- here
    save()
""",
    "in a column of the form": """
with st.form("f"):
    left, right = st.columns(2)
    right.button("Clear")  # <- here
    st.form_submit_button()
""",
}
SILENT = {
    "below the form": """
with st.form("f"):
    st.text_input("Name")
    st.form_submit_button()
st.button("Clear")
""",
    "in the sidebar": """
with st.form("f"):
    st.text_input("Name")
    st.form_submit_button()
    st.sidebar.button("Clear")
""",
    "a link": """
with st.form("f"):
    st.link_button("Help", "https://example.org")
    st.form_submit_button()
""",
}
