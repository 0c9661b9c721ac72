"""Putting the bundle into an agent's skills folder, checking it there, and taking it out again."""
