"""Sentences of the documents and the tests that prove them."""
