"""Answering what holds on one Streamlit version, from the record: standard library only."""
