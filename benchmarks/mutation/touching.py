"""Which tests run which line of a module: those are the first to ask about a change of it."""

from __future__ import annotations

import json
import sys
import tempfile
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from mutation.running import OPTIONS, in_a_fork

FIRST = 60  # tests at most, the quickest ones


class TouchedLines:
    """What a module's lines are run by: a plugin for pytest that notes it for each test."""

    def __init__(self, module: Path) -> None:
        self.module = str(module)
        self.lines: dict[str, set[int]] = {}
        self.seconds: dict[str, float] = {}
        self._now: set[int] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        """Trace one test."""
        self._now = set()
        threading.settrace(self._call)
        sys.settrace(self._call)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            threading.settrace(None)  # type: ignore[arg-type]
            if self._now:
                self.lines[item.nodeid] = self._now

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how long a test takes, with what it needs."""
        seconds = self.seconds.get(report.nodeid, 0.0)
        self.seconds[report.nodeid] = seconds + report.duration

    def _call(self, frame: FrameType, event: str, argument: Any) -> Any:
        if frame.f_code.co_filename == self.module:
            self._now.add(frame.f_lineno)
            return self._line
        return None

    def _line(self, frame: FrameType, event: str, argument: Any) -> Any:
        self._now.add(frame.f_lineno)
        return self._line

    def tests(self) -> dict[int, list[str]]:
        """Return the tests of each line, and under 0 those of the module, the quickest first."""
        found: dict[int, list[str]] = defaultdict(list)
        for test in sorted(self.lines, key=lambda test: (self.seconds.get(test, 0.0), test)):
            for line in {0, *self.lines[test]}:
                found[line].append(test)
        return found


def touching(tree: Path, module: Path, tests: Sequence[str]) -> dict[int, list[str]]:
    """Run ``tests`` in the copy of the repository at ``tree``; say which ones run which line.

    Under 0 stand those that run any line of the module. A process that a test starts is not seen,
    and none is where the tests take too long.
    """
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.json"

        def trace() -> int:
            plugin = TouchedLines(tree / module)
            pytest.main([*OPTIONS, *tests], [plugin])
            answer.write_text(json.dumps(plugin.tests()), encoding="utf-8")
            return 0

        in_a_fork(tree, trace)
        if not answer.exists():  # it took too long
            return {}
        lines = json.loads(answer.read_text(encoding="utf-8"))
    return {int(line): ids for line, ids in lines.items()}


class OnlyThese:
    """A plugin for pytest that keeps the tests with these ids, in their order."""

    def __init__(self, ids: Sequence[str]) -> None:
        self.places = {id: place for place, id in enumerate(ids[:FIRST])}

    def files(self) -> list[str]:
        """Return the files to collect."""
        return sorted({id.partition("::")[0] for id in self.places})

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep and sort the tests."""
        kept = [item for item in items if item.nodeid in self.places]
        items[:] = sorted(kept, key=lambda item: self.places[item.nodeid])
