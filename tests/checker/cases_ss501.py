"""Apps of one file, which have no other page: those with pages are in test_pages.py."""

FIRES: dict[str, str] = {}
SILENT = {
    "one page": """
st.selectbox("User", ["Ann", "Bob"], key="user")
st.write(st.session_state.user)
""",
    "pages that are functions": """
def profile():
    st.selectbox("User", ["Ann", "Bob"], key="user")

def orders():
    st.write(st.session_state.get("user"))

st.navigation([st.Page(profile), st.Page(orders)]).run()
""",
}
