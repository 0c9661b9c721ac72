"""Proofs that need a real server and a real browser."""
