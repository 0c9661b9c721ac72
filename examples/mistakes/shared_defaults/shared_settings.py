"""The defaults of the app, one list for all sessions."""

DEFAULTS = {"tags": ["new"]}
