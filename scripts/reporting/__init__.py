"""Findings and how they are printed: one shape for every script."""
