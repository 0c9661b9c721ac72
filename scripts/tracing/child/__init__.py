"""The part that runs inside the app's own interpreter: Streamlit 1.28 to 1.67, Python 3.9 on.

Nothing here is imported by the rest of ``tracing``, which may run where Streamlit is missing.
"""
