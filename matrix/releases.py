"""The Streamlit versions that the proofs run on, and the day each was first released (PyPI)."""

from __future__ import annotations

import datetime

# Both sides of every boundary that a proof states must be here, and the target, which is last.
RELEASED = {
    "1.28": "2023-10-26",  # the first with streamlit.testing
    "1.32": "2024-03-07",
    "1.35": "2024-05-23",
    "1.36": "2024-06-20",
    "1.37": "2024-07-25",
    "1.39": "2024-10-01",
    "1.40": "2024-11-06",
    "1.44": "2025-03-25",
    "1.45": "2025-04-29",
    "1.46": "2025-06-18",
    "1.47": "2025-07-16",
    "1.48": "2025-08-05",
    "1.49": "2025-08-26",
    "1.50": "2025-09-23",
    "1.51": "2025-10-29",
    "1.52": "2025-12-04",
    "1.53": "2026-01-14",
    "1.54": "2026-02-04",
    "1.55": "2026-03-03",
    "1.56": "2026-03-31",
    "1.57": "2026-04-28",
    "1.58": "2026-05-28",
    "1.59": "2026-07-06",
    "1.60": "2026-07-21",
    "1.61": "2026-08-04",
    "1.62": "2026-08-19",
    "1.63": "2026-09-01",
    "1.64": "2026-09-15",
    "1.65": "2026-10-02",
    "1.66": "2026-10-14",
    "1.67": "2026-11-05",
}
TARGET = list(RELEASED)[-1]


def as_of(version: str) -> str:
    """Return the day as of which the packages of a version's environment are resolved.

    Four days after the release: its contemporaries, a first patch included. A Streamlit of its
    day does not import with today's NumPy and pandas.
    """
    released = datetime.date.fromisoformat(RELEASED[version])
    return (released + datetime.timedelta(days=4)).isoformat()
