"""SK3xx: what the documents point at is there, and what is there is pointed at."""
