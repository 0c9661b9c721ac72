"""The record of what holds on which Streamlit version, and the text generated from it."""
