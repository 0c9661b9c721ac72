"""Which tests must notice a change of which module."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

RULE = re.compile(r"(ss\d+)_")


class Suite(NamedTuple):
    """Modules and their tests, the quick ones first: later ones see what those let pass."""

    name: str
    modules: tuple[str, ...]  # glob patterns from the repository root
    tests: Callable[[str], Sequence[Sequence[str]]]
    traced: bool = False  # ask first the tests that run the changed line: it has many

    def files(self, root: Path) -> Iterator[Path]:
        """Yield the modules' paths from ``root``, in order."""
        for pattern in self.modules:
            for path in sorted(root.glob(pattern)):
                if path.name != "__init__.py":
                    yield path.relative_to(root)


def _of_a_rule(module: str) -> Sequence[Sequence[str]]:
    names = ("pages", "every_rule", "what_is_said", "versions_in_rules", "fixing", "corpus")
    pages, every, said, *others = (f"tests/checker/test_{name}.py" for name in names)
    if found := RULE.match(Path(module).name):
        chosen = f"{found[1].upper()} or test_pages"
        return [[pages, every, said, "-k", chosen], [every, said, *others]]
    return [[pages, every, said, *others]]


def _of_the_installer(_: str) -> Sequence[Sequence[str]]:
    slow = ["tests/installer/test_killed.py", "tests/installer/test_disk.py"]
    return [["tests/installer", *(f"--ignore={path}" for path in slow)], slow]


SUITES = [
    Suite("rules", ("scripts/checking/rules/*.py",), _of_a_rule),
    Suite(
        "bindings",
        ("scripts/validation/bindings/*.py", "scripts/validation/claims/*.py"),
        lambda _: [["tests/bindings"]],
        traced=True,
    ),
    Suite("installer", ("scripts/installation/*.py",), _of_the_installer, traced=True),
]
