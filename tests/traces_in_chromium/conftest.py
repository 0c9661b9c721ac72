"""Fixtures of the browser proofs, lent to the tests that compare traces with Chromium."""

from browser.conftest import browse, chromium, ports, profile, python_with, server_of, visitor

__all__ = ["browse", "chromium", "ports", "profile", "python_with", "server_of", "visitor"]
