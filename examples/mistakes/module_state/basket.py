"""A module is imported once a process, so what it holds belongs to every session."""

items = []


class Basket:
    count = 0
