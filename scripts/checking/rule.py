"""What a rule of the checker is made of."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from reporting.finding import Edit as Edit
from reporting.finding import Fix as Fix
from reporting.finding import Severity
from reporting.rules import Rule

from checking.streamlit_widgets import NEWEST, Version

if TYPE_CHECKING:
    from checking.model.module import Module
    from checking.project import Project

FactT = TypeVar("FactT")


class Problem(NamedTuple):
    """What a rule found: where, what is wrong in one line, what to write instead."""

    node: ast.AST
    message: str
    help: str = ""
    fix: Fix | None = None


class Versions(NamedTuple):
    """The Streamlit versions that an app may run on; equal where one is known."""

    lowest: Version = NEWEST
    highest: Version = NEWEST


FactCheck = Callable[[Any, "Module"], Iterable[Problem]]
ModuleCheck = Callable[["Module"], Iterable[Problem]]
ProjectCheck = Callable[["Project"], Iterable[tuple["Module", Problem]]]


class StateRule(Rule):
    """A rule of the checker; its module's docstring is its ``explanation``.

    The first line of that and ``cure`` stand in the table of rules: what goes wrong, what to do.
    ``since`` and ``until`` are the first and last Streamlit version with the misbehaviour. A rule
    that is not ``default`` runs only where it is selected. ``bad`` and ``good`` are examples, from
    the repository root; the rule fires on those lines of ``bad`` that contain ``bad_line``, on the
    newest version or on ``shown_on``.
    """

    def __init__(
        self,
        code: str,
        name: str,
        severity: Severity,
        explanation: str,
        cure: str = "",
        since: Version | None = None,
        until: Version | None = None,
        default: bool = True,
        bad: str = "",
        bad_line: str = "",
        good: str = "",
        shown_on: Version | None = None,
    ) -> None:
        super().__init__(code, name, severity, explanation)
        self.cure = cure
        self.since = since
        self.until = until
        self.default = default
        self.bad = bad
        self.bad_line = bad_line
        self.good = good
        self.shown_on = shown_on
        self.fact_checks: list[tuple[type, FactCheck]] = []
        self.module_checks: list[ModuleCheck] = []
        self.project_checks: list[ProjectCheck] = []

    def looks_at(
        self, kind: type[FactT]
    ) -> Callable[
        [Callable[[FactT, Module], Iterable[Problem]]],
        Callable[[FactT, Module], Iterable[Problem]],
    ]:
        """Register a function that is called with every fact of a kind, and its module."""

        def register(
            check: Callable[[FactT, Module], Iterable[Problem]],
        ) -> Callable[[FactT, Module], Iterable[Problem]]:
            self.fact_checks.append((kind, check))
            return check

        return register

    def looks_at_module(self, check: ModuleCheck) -> ModuleCheck:
        """Register a function that is called once a module."""
        self.module_checks.append(check)
        return check

    def looks_at_project(self, check: ProjectCheck) -> ProjectCheck:
        """Register a function that is called once, with all modules together."""
        self.project_checks.append(check)
        return check

    def holds_on(self, versions: Versions) -> bool:
        """Say whether the misbehaviour exists on any of these Streamlit versions."""
        too_old = self.since is not None and versions.highest < self.since
        too_new = self.until is not None and versions.lowest > self.until
        return not (too_old or too_new)
