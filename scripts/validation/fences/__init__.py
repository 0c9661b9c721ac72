"""SK2xx: fences are closed, and what stands in them is code of the language they name."""
