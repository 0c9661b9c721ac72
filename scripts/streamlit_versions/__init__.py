"""Streamlit's minor versions, and which of them a project uses: standard library only."""
