"""The checks behind ``validate.py``: a skill is well formed, safe to copy, and proven."""
