"""Builds what a release has to offer for download: see ``python -m release --help``."""
