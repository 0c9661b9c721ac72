"""SK5xx: nothing in the skill is hidden from its reader, or does more than its reader expects.

All checks are deterministic and read only. They find what is cheap to find; a skill without
findings is not thereby safe.
"""
