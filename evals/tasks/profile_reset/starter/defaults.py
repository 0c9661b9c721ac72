PROFILE = {
    "tags": ["new"],
    "mail": {"daily": True, "blocked": ["spam@example.com"]},
}
