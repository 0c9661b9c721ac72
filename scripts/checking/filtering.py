"""Which findings count: not silenced by a comment or the settings, and on changed lines."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from reporting.finding import Finding

from checking.general import SYNTAX_ERROR, UNREADABLE
from checking.selection import Selection

_UNCHECKED = {SYNTAX_ERROR.code, UNREADABLE.code}


class Filters(NamedTuple):
    """What findings pass through.

    ``enabled`` are the codes of the rules that ran, ``known`` those of all. ``changed`` maps real
    paths to changed lines, None where every line counts.
    """

    enabled: Collection[str]
    known: Collection[str]
    selection: Selection = Selection()
    changed: Mapping[str, Collection[int]] | None = None

    def left(self, contents: Mapping[str, bytes], found: Sequence[Finding]) -> list[Finding]:
        """Return the findings that count, with those about comments that silence nothing."""
        by_path: dict[str, list[Finding]] = {}
        for finding in found:
            if finding.code not in self.enabled:
                continue  # the engine reports what it cannot read, asked or not
            by_path.setdefault(finding.path, []).append(finding)
        for path, content in contents.items():
            if b"noqa" in content or b"NOQA" in content:
                by_path.setdefault(path, [])
        return [
            finding
            for path in sorted(by_path)
            for finding in self._in_file(path, contents.get(path, b""), by_path[path])
            if self._is_changed(finding)
        ]

    def _in_file(self, path: str, content: bytes, found: list[Finding]) -> list[Finding]:
        ignored = self.selection.ignored_in(path) if self.selection.per_file else ()
        found = [finding for finding in found if not finding.code.startswith(ignored or ("-",))]
        if b"noqa" not in content.lower():
            return found
        from checking.sources import decode
        from checking.suppressing import apply_noqa

        try:
            text = decode(content)
        except (LookupError, UnicodeDecodeError):
            return found
        # In a file that could not be checked, nobody knows what a comment would silence.
        broken = any(finding.code in _UNCHECKED for finding in found)
        ran = [code for code in self.enabled if not (broken or code.startswith(ignored or ("-",)))]
        return apply_noqa(path, text, found, ran, self.known)

    def _is_changed(self, finding: Finding) -> bool:
        if self.changed is None:
            return True
        lines = self.changed.get(os.path.realpath(finding.path), ())
        last = max(finding.line, finding.end_line)
        return any(number in lines for number in range(finding.line, last + 1))
