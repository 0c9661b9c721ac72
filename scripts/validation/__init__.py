"""The checks behind ``validate.py``: is a skill well formed, safe to copy, and proven?"""
