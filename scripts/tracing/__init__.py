"""What each rerun does to session state, and why: the libraries of ``scripts/trace_app.py``."""
