"""What one run of the tests on one Streamlit showed: files in the cache, kept until sources change.

`tests/version_ranges.py` writes the part about the tests; this module adds what it was run with.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
# What an outcome depends on. The record is made from outcomes; the tests of tools show no claim.
SOURCES = (
    "SKILL.md",
    "references",
    "examples",
    "tests/proofs",
    "tests/*.py",
    "scripts/documents",
    "matrix/releases.py",
    "noxfile.py",
)


class Outcomes(NamedTuple):
    """The outcomes of one version.

    ``tests`` and ``examples`` map a test function or an example to what it showed (``passed``,
    ``contrary``, ``nothing`` or ``failed``) and why. ``packages`` are the versions it was run
    with, ``sources`` the fingerprint of what was run. ``measured`` has for each table of the record
    the rows of that version, the outcome last.
    """

    version: str
    as_of: str
    date: str
    python: str
    packages: dict[str, str]
    sources: str
    tests: dict[str, tuple[str, str]]
    examples: dict[str, tuple[str, str]]
    measured: Mapping[str, list[list[Any]]] = MappingProxyType({})

    @property
    def failed(self) -> dict[str, str]:
        """The tests that failed though they promise to hold, or to fail otherwise, and why."""
        return {test: why for test, (shown, why) in self.tests.items() if shown == "failed"}


def fingerprint(root: Path = ROOT) -> str:
    """Return a hash of everything in the project that an outcome depends on."""
    digest = hashlib.sha256()
    for path in sorted(_sources(root)):
        digest.update(f"{path.relative_to(root).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _sources(root: Path) -> Iterator[Path]:
    for pattern in SOURCES:
        for found in root.glob(pattern):
            files = found.rglob("*") if found.is_dir() else [found]
            yield from (
                path for path in files if path.is_file() and "__pycache__" not in path.parts
            )


def read(path: Path) -> Outcomes | None:
    """Return the outcomes in the file ``path``, None where it is missing or is not one."""
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        for kind in ("tests", "examples"):
            content[kind] = {name: (shown, why) for name, (shown, why) in content[kind].items()}
        return Outcomes(**content)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def read_run(path: Path, as_of: str) -> Outcomes | None:
    """Return what the test run that wrote ``path`` showed, None where it wrote nothing.

    ``as_of`` is the day as of which its packages were resolved.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return None
    version = ".".join(content["packages"]["streamlit"].split(".")[:2])
    today = datetime.date.today().isoformat()
    return Outcomes(version, as_of, today, sources=fingerprint(), **content)


def update(path: Path, found: Outcomes, *, whole: bool) -> None:
    """Write ``found`` to the file ``path``: over what is there, where it is not the ``whole``.

    A part that was run anew does not make the rest fresh.
    """
    known = None if whole else read(path)
    if not whole:
        found = found._replace(
            sources=known.sources if known else "",
            tests={**(known.tests if known else {}), **found.tests},
            examples={**(known.examples if known else {}), **found.examples},
            measured={**(known.measured if known else {}), **found.measured},
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {**found._asdict(), "measured": dict(found.measured)}
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
