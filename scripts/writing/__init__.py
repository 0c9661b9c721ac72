"""Changing files of other people: whole or not at all."""
