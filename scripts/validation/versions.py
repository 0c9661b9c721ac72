"""Streamlit's minor versions as documents and markers write them: "1.59"."""

from __future__ import annotations

import re

_MINOR = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")


def is_version(text: str) -> bool:
    """Say whether ``text`` is a minor version such as "1.59"."""
    return _MINOR.fullmatch(text) is not None


def version_key(text: str) -> tuple[int, ...]:
    """Return what to compare versions by; "1.9" is before "1.59"."""
    return tuple(int(part) for part in text.split("."))


def range_faults(since: str, until: str) -> list[str]:
    """Say what is wrong with a range of versions; "" is an end that is open."""
    ends = (("since", since), ("until", until))
    faults = [
        f'{name}={version} is no minor version such as "1.59"'
        for name, version in ends
        if version and not is_version(version)
    ]
    if not faults and since and until and version_key(since) > version_key(until):
        faults.append(f"since={since} is after until={until}")
    return faults
