"""What holds on which Streamlit: running the proofs on every listed version, and the record.

`noxfile.py` runs the tests, `python -m matrix` judges or records what they showed.
"""
