def profile():
    return {
        "tags": ["new"],
        "mail": {"daily": True, "blocked": ["spam@example.com"]},
    }
