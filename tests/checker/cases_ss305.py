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

for widget, callback in (
    *(("button", "on_click"), ("download_button", "on_click"), ("menu_button", "on_click")),
    ("chat_input", "on_submit"),
):
    SILENT[f"what raises anyway: {widget}"] = f"""
with st.form("f"):
    st.{widget}("Go", {callback}=save)
    st.form_submit_button()
"""
for widget, callback in (
    *(("link_button", "on_click"), ("dataframe", "on_select"), ("tabs", "on_change")),
    ("altair_chart", "on_select"),
):
    FIRES[f"what may stand there without one: {widget}"] = f"""
with st.form("f"):
    st.{widget}(SHOWN, {callback}=save)  # <- here
    st.form_submit_button()
"""
    SILENT[f"only rerunning: {widget}"] = f"""
with st.form("f"):
    st.{widget}(SHOWN, {callback}="rerun")
    st.form_submit_button()
"""
