"""``skill.yaml``: who the skill is, what is installed, which versions it speaks of."""
