"""The record of what was shown on which Streamlit version (the folder ``record/``)."""
