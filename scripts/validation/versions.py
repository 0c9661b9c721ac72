"""Ranges of Streamlit's minor versions as documents and markers write them: since "1.59"."""

from __future__ import annotations

from streamlit_versions.minors import is_minor, minor_of


def range_faults(since: str, until: str) -> list[str]:
    """Say what is wrong with a range of versions; "" is an end that is open."""
    ends = (("since", since), ("until", until))
    faults = [
        f'{name}={version} is no minor version such as "1.59"'
        for name, version in ends
        if version and not is_minor(version)
    ]
    if not faults and since and until and minor_of(since) > minor_of(until):
        faults.append(f"since={since} is after until={until}")
    return faults
