"""Tasks for coding agents, and graders that run what an agent made of them."""
