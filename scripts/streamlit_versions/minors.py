"""Reading and comparing minor versions: "1.52", and "1.52.3" as one of its releases."""

from __future__ import annotations

import re

Minor = tuple[int, int]

_MINOR = re.compile(r"(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)")
# A release as PEP 440 and conda write it: 1.52, 1.52.0, 1.52.0rc1, 1.52.1.dev20260101, 1!1.52.
_RELEASE = re.compile(r"\s*v?(?:\d+!)?(\d{1,6})\.(\d{1,6})(?=$|[.\s_+-]|[a-z]|\*)", re.IGNORECASE)


def is_minor(text: str) -> bool:
    """Say whether ``text`` is exactly a minor version such as "1.59"."""
    return _MINOR.fullmatch(text) is not None


def minor_of(text: str) -> Minor:
    """Return the minor version of a release: (1, 52) for "1.52", "1.52.3" and "1.52.0rc1".

    Raises ValueError, with a sentence for the user, where ``text`` is no release.
    """
    found = _RELEASE.match(text)
    if found is None:
        raise ValueError(f'{text!r} is no version of Streamlit such as "1.52"')
    return int(found[1]), int(found[2])


def shown(minor: Minor) -> str:
    """Return ``minor`` as people write it: "1.52"."""
    return f"{minor[0]}.{minor[1]}"
