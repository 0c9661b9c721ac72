"""A module of the app: it is imported once for all sessions, and again after an edit."""

import random


def number():
    """Return a random number, to be told apart from the one made before it."""
    return random.randint(100_000, 999_999)


class Thing:
    pass


MADE_AT_IMPORT = number()
