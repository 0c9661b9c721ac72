"""Downloads under buttons."""

FIRES = {
    "after work": """
if st.button("Run"):
    with st.spinner("Working"):
        data = work()
    st.dataframe(data)
    st.download_button("Get", data, file_name="a.csv")  # <- here
""",
    "in a column under a submit button": """
with st.form("f"):
    sent = st.form_submit_button()
if sent:
    one, two = st.columns(2)
    one.metric("Rows", len(rows))
    one.line_chart(rows)
    two.download_button("Get", work(), "a.csv", on_click="rerun")  # <- here
""",
    "after a question": """
if prompt := st.chat_input():
    st.download_button("Get", answer(prompt))  # <- here
    good = st.checkbox("Is it good?")
""",
    "not written to its end": """
if st.button("Run"):
    st.dataframe(work())
    st.download_button()  # <- here
""",
}
SILENT = {
    "ignoring": """
if st.button("Run"):
    st.dataframe(work())
    st.download_button("Get", work(), "a.csv", on_click="ignore")
""",
    "kept": """
if st.button("Run"):
    st.session_state.data = work()
if "data" in st.session_state:
    st.download_button("Get", st.session_state.data, "a.csv")
""",
    "an export": """
if st.button("Export"):
    st.markdown("### Export")
    st.success(f"{len(rows)} rows")
    st.download_button("Get", work(), "a.csv")
""",
    "in a fragment, in a dialog": """
@st.fragment
def part():
    if st.button("Run"):
        st.dataframe(work())
        st.download_button("Get", work(), "a.csv")

@st.dialog("Report")
def report():
    if st.button("Run"):
        st.dataframe(work())
        st.download_button("Get", work(), "a.csv")
""",
    "unknown arguments": """
if st.button("Run"):
    st.dataframe(work())
    st.download_button("Get", work(), **options)
""",
    "the result stands outside": """
rows = st.data_editor(frame)
st.dataframe(rows)
if st.button("Export"):
    st.write()
    st.download_button("Get", work(rows), "a.csv")
""",
}

SHOWN = (
    *("audio", "code", "dataframe", "html", "image", "json", "latex", "map", "markdown", "metric"),
    *("pyplot", "table", "text", "video", "write", "write_stream", "altair_chart", "area_chart"),
    *("bar_chart", "line_chart", "plotly_chart", "pydeck_chart", "scatter_chart"),
    "vega_lite_chart",
)
for show in SHOWN:
    FIRES[f"beside st.{show}"] = f"""
if st.button("Run"):
    st.{show}(work())
    st.download_button("Get", "a", "a.txt")  # <- here
"""
