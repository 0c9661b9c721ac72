"""Fixtures of the browser proofs, lent to tests that need their servers and no browser."""

from browser.conftest import ports, server_of, written

__all__ = ["ports", "server_of", "written"]
