"""Which rules run, and where their findings count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from checking.general import SYNTAX_ERROR, UNREADABLE

if TYPE_CHECKING:
    from checking.patterns import Pattern
    from checking.rule import StateRule

# A file that was not checked must never look like one that is clean.
_ALWAYS = (SYNTAX_ERROR.code, UNREADABLE.code)

Codes = tuple[str, ...]


class Selection(NamedTuple):
    """The codes and prefixes that switch rules on and off, and the files where they are off.

    Of two that match a rule the longer wins: ``ignore=("SS1",)`` with ``extend=("SS104",)`` keeps
    SS104.
    """

    select: Codes = ()
    extend: Codes = ()
    ignore: Codes = ()
    per_file: tuple[tuple[Pattern, Codes], ...] = ()

    def rules(self, known: Mapping[str, StateRule]) -> list[StateRule]:
        """Return the rules that run: those selected, or else those that are on by default."""
        return [rule for rule in known.values() if self._holds(rule)]

    def ignored_in(self, path: str) -> Codes:
        """Return the codes and prefixes that do not count in a file."""
        return tuple(code for pattern, codes in self.per_file if pattern(path) for code in codes)

    def _holds(self, rule: StateRule) -> bool:
        by_default = 0 if rule.default else -1
        chosen = _longest(rule.code, self.select) if self.select else by_default
        chosen = max(chosen, _longest(rule.code, self.extend))
        if rule.code in _ALWAYS:
            chosen = max(chosen, 0)
        return chosen >= 0 and _longest(rule.code, self.ignore) < max(chosen, 1)


def _longest(code: str, prefixes: Iterable[str]) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)
