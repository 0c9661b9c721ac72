"""The markers by which tests carry sentences (``tests/proving.py``), read without running them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from validation.claims.proof_bodies import candidates_in, reasons_against, skip_of_module
from validation.versions import range_faults

Kind = Literal["proves", "waits_for_browser", "states_no_behaviour"]
Fault = Literal["malformed", "one-sided", "empty"]

_IMPORTS = re.compile(r"^\s*(?:from\s+proving\s|import\s[^\n]*\bproving\b)", re.MULTILINE)
KEYWORDS: dict[Kind, tuple[str, ...]] = {
    "proves": ("example", "since", "until", "otherwise"),
    "waits_for_browser": ("because", "example"),
    "states_no_behaviour": (),
}


@dataclass(frozen=True)
class Sentence:
    """One sentence that a marker carries, with its 1-based place in the test file."""

    text: str
    line: int
    column: int


@dataclass(frozen=True)
class Marker:
    """One call of a marker, at its 1-based place.

    ``test`` is the decorated function as pytest names it ("TestA::test_b"), "" for a declaration.
    A keyword that was not given is "". A sentence is a literal in its place; a keyword may also
    name a constant of the module, since examples and reasons are shared by many proofs.
    """

    kind: Kind
    line: int
    column: int
    sentences: tuple[Sentence, ...]
    test: str = ""
    example: str = ""
    since: str = ""
    until: str = ""
    otherwise: str = ""
    because: str = ""


@dataclass(frozen=True)
class Problem:
    """What is wrong with a marker or its test, at a 1-based place in the file."""

    fault: Fault
    line: int
    column: int
    message: str


@dataclass(frozen=True)
class Markers:
    """The markers of one test file, and what is wrong with them."""

    markers: tuple[Marker, ...] = ()
    problems: tuple[Problem, ...] = ()


@lru_cache(maxsize=512)
def read_markers(source: str) -> Markers:
    """Read the markers in the ``source`` of a test file; raises SyntaxError as `ast.parse` does."""
    if not _IMPORTS.search(source):
        return Markers()
    module = ast.parse(source)
    reader = _Reader(module, re.split(r"\r\n|\r|\n", source))
    reader.read()
    return Markers(tuple(reader.markers), tuple(reader.problems))


class _Reader:
    """Collects what one module has; a class only to share the two lists and the names."""

    def __init__(self, module: ast.Module, lines: list[str]) -> None:
        self.markers: list[Marker] = []
        self.problems: list[Problem] = []
        self._module = module
        self._lines = lines
        self._names, self._modules = _imported_markers(module)
        self._constants = _constants(module)

    def read(self) -> None:
        """Fill the lists."""
        proper: set[int] = set()
        skip = skip_of_module(self._module)
        for candidate in candidates_in(self._module.body):
            calls = [call for call in candidate.node.decorator_list if self._kind(call) == "proves"]
            for call in calls:
                proper.add(id(call))
                self._note("proves", call, candidate.name)
            for reason in reasons_against(candidate) if calls else ():
                self._complain("empty", candidate.node, reason)
            if calls and skip:
                self._complain("empty", skip, "the whole file may be skipped: a proof must pass")
        for statement in self._module.body:
            if isinstance(statement, ast.Expr):
                kind = self._kind(statement.value)
                if kind and kind != "proves":
                    proper.add(id(statement.value))
                    self._note(kind, statement.value, "")
        for node in ast.walk(self._module):
            if isinstance(node, ast.Call) and id(node) not in proper and (kind := self._kind(node)):
                place = "decorates a test" if kind == "proves" else "stands alone in the module"
                self._complain("malformed", node, f"{kind} counts only where it {place}")

    def _kind(self, node: ast.expr) -> Kind | None:
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Name):
            return self._names.get(called.id)
        if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
            known = called.value.id in self._modules
            return next((kind for kind in KEYWORDS if known and kind == called.attr), None)
        return None

    def _note(self, kind: Kind, node: ast.expr, test: str) -> None:
        assert isinstance(node, ast.Call)  # only calls have a kind
        sentences = []
        for argument in node.args:
            if text := self._literal(kind, argument):
                sentences.append(Sentence(text, argument.lineno, self._column(argument)))
        given = {}
        for keyword in node.keywords:
            if keyword.arg not in KEYWORDS[kind]:
                name = f"{keyword.arg}=" if keyword.arg else "**"
                self._complain("malformed", keyword.value, f"{kind} takes no {name}")
            elif not (isinstance(keyword.value, ast.Constant) and keyword.value.value is None):
                value = keyword.value
                named = self._constants.get(value.id) if isinstance(value, ast.Name) else None
                given[keyword.arg] = self._literal(kind, named or value)
        marker = Marker(kind, node.lineno, self._column(node), tuple(sentences), test, **given)
        self.markers.append(marker)
        if not (node.args or (test and marker.example)):
            self._complain("malformed", node, f"{kind} carries neither a sentence nor an example")
        for fault, message in _faults(marker):
            self._complain(fault, node, message)

    def _literal(self, kind: Kind, node: ast.expr) -> str:
        """Return the text of a literal, "" with a complaint for anything else."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
            return node.value
        self._complain("malformed", node, f"an argument of {kind} is no literal text")
        return ""

    def _complain(self, fault: Fault, node: ast.expr | ast.stmt, message: str) -> None:
        self.problems.append(Problem(fault, node.lineno, self._column(node), message))

    def _column(self, node: ast.expr | ast.stmt) -> int:
        # Python counts bytes.
        before = self._lines[node.lineno - 1].encode()[: node.col_offset]
        return len(before.decode()) + 1


def _imported_markers(module: ast.Module) -> tuple[dict[str, Kind], set[str]]:
    """Return what the markers are called in a module, and what ``proving`` itself is called."""
    names: dict[str, Kind] = {}
    modules: set[str] = set()
    for node in module.body:
        if isinstance(node, ast.Import):
            modules |= {item.asname or item.name for item in node.names if item.name == "proving"}
        elif isinstance(node, ast.ImportFrom) and node.module == "proving":
            for item in node.names:
                for kind in KEYWORDS:
                    if item.name == kind:
                        names[item.asname or kind] = kind
    return names, modules


def _constants(module: ast.Module) -> dict[str, ast.expr]:
    """Return the names to which a module assigns exactly once, with what it assigns."""
    assigned: dict[str, list[ast.expr]] = {}
    for statement in module.body:
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                if isinstance(target, ast.Name):
                    assigned.setdefault(target.id, []).append(statement.value)
    return {name: values[0] for name, values in assigned.items() if len(values) == 1}


def _faults(marker: Marker) -> Iterator[tuple[Fault, str]]:
    if marker.kind == "waits_for_browser" and not marker.because:
        yield "malformed", "waits_for_browser does not say because of what"
    for message in range_faults(marker.since, marker.until):
        yield "malformed", message
    if (marker.since or marker.until) and not marker.otherwise:
        yield "one-sided", "the range is not shown from its other side: otherwise= is missing"
    if marker.otherwise and not (marker.since or marker.until):
        yield "one-sided", "otherwise= without since= or until= is never looked at"
    try:
        re.compile(marker.otherwise)
    except re.error as error:
        yield "malformed", f"otherwise= is no regular expression: {error}"
