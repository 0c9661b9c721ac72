"""Questions about Streamlit whose answers were measured: made from ``record/``, asked, marked."""
