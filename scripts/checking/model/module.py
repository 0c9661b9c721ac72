"""A module of an app: its facts, and the questions that rules ask about them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast

from checking.model.facts import Call, Fact, StateAccess, WidgetCall
from checking.model.scopes import Block, Scope
from checking.model.values import Computed, Constant, Result, StateValue, Value
from checking.rule import Versions

if TYPE_CHECKING:
    from checking.project import Project

FactT = TypeVar("FactT")
KeyedT = TypeVar("KeyedT", WidgetCall, StateAccess)


class Module:
    """One parsed file.

    ``path`` is as findings print it, ``text`` the source, ``tree`` its syntax tree, ``scopes`` all
    scopes with the module's own first, ``imports`` the full names of what it imports.
    """

    def __init__(self, path: str, text: str, tree: ast.Module) -> None:
        self.path = path
        self.text = text
        self.tree = tree
        self.project: Project  # which sets this
        self.versions = Versions()
        self.scopes: list[Scope] = []
        self.imports: set[str] = set()
        self.values: dict[ast.AST, Value] = {}
        self._facts: dict[type, list[Fact]] = {}
        self._keyed: dict[type, dict[str | None, list[Any]]] = {}
        self._calls: dict[str, list[Call]] | None = None
        self._parents: dict[ast.AST, ast.AST] | None = None
        self._lines: list[str] | None = None
        self._starts: list[int] | None = None

    def add(self, fact: Fact) -> None:
        """Record a fact (the builder does)."""
        kind = type(fact)
        if kind in self._facts:
            self._facts[kind].append(fact)
        else:
            self._facts[kind] = [fact]

    def release(self) -> None:
        """Forget everything, so that the memory is free at once."""
        for scope in self.scopes:
            scope.release()
        self.__dict__.clear()

    def all(self, kind: type[FactT]) -> Sequence[FactT]:
        """Return the facts of one kind, in the order of scopes and then of execution."""
        return cast("Sequence[FactT]", self._facts.get(kind, ()))

    def value(self, node: ast.AST | None) -> Value | None:
        """Return what an expression is known to be, ``None`` where that is not known."""
        if isinstance(node, ast.Constant):
            return Constant(node.value)
        return None if node is None else self.values.get(node)

    def constant(self, node: ast.AST | None) -> object:
        """Return the constant that an expression certainly is, else ``...``."""
        value = self.value(node)
        return value.value if isinstance(value, Constant) else ...

    def widget(self, node: ast.AST | None) -> WidgetCall | None:
        """Return the widget whose result an expression is: its call, or a name that holds it."""
        value = self.value(node)
        return value.widget if isinstance(value, Result) else None

    def path_of(self, node: ast.AST | None) -> str | None:
        """Return the full path of an imported thing that an expression names: ``time.time``."""
        return getattr(self.value(node), "path", None)

    def parts_of(self, node: ast.AST | None) -> Iterator[ast.AST]:
        """Yield the parts of an expression, and those of what was assigned to its names."""
        waiting = [] if node is None else [node]
        seen: set[ast.AST] = set()
        while waiting:
            for part in ast.walk(waiting.pop()):
                yield part
                value = self.values.get(part)
                if isinstance(value, Computed) and value.node not in seen:
                    seen.add(value.node)
                    waiting.append(value.node)

    def values_in(self, node: ast.AST | None) -> Iterator[Value]:
        """Yield what the parts of an expression are known to be, those of its names too."""
        for part in self.parts_of(node):
            value = self.values.get(part)
            if value is not None:
                yield value

    def keys_read_in(self, node: ast.AST | None) -> list[str]:
        """Return the state keys that an expression reads, itself or through names for them."""
        return [value.key for value in self.values_in(node) if isinstance(value, StateValue)]

    def widgets_read_in(self, node: ast.AST | None) -> list[WidgetCall]:
        """Return the widgets whose results an expression uses."""
        return [value.widget for value in self.values_in(node) if isinstance(value, Result)]

    def widgets(self, key: str) -> Iterator[WidgetCall]:
        """Yield the widgets with that constant key."""
        return iter(self._by_key(WidgetCall).get(key, ()))

    def accesses(self, key: str, *kinds: str) -> Iterator[StateAccess]:
        """Yield the uses of a state key, of those kinds (all where none is named)."""
        for access in self._by_key(StateAccess).get(key, ()):
            if not kinds or access.kind in kinds:
                yield access

    def calls(self, *paths: str, inside: Block | None = None) -> Iterator[Call]:
        """Yield the calls of these paths, of those only that stand in or below ``inside``."""
        if self._calls is None:
            self._calls = {}
            for call in self.all(Call):
                self._calls.setdefault(call.path, []).append(call)
        for path in paths:
            for call in self._calls.get(path, ()):
                if inside is None or inside in call.block.chain():
                    yield call

    def _by_key(self, kind: type[KeyedT]) -> dict[str | None, list[KeyedT]]:
        index = self._keyed.get(kind)
        if index is None:
            index = self._keyed[kind] = {}
            for fact in self.all(kind):
                index.setdefault(fact.key, []).append(fact)
        return index

    def parent(self, node: ast.AST) -> ast.AST | None:
        """Return the node that a node is a part of. The first question costs a walk of the tree."""
        if self._parents is None:
            self._parents = {
                child: whole
                for whole in ast.walk(self.tree)
                for child in ast.iter_child_nodes(whole)
            }
        return self._parents.get(node)

    def source(self, node: ast.AST) -> str:
        """Return the source text of a node, as it stands."""
        start, end = self.span(node)
        return self.text[start:end]

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Return where a node starts and ends in ``text``, in characters."""
        placed = cast("ast.expr", node)
        end_line, end_column = placed.end_lineno, placed.end_col_offset
        assert end_line is not None  # the parser always sets it
        assert end_column is not None
        return (
            self._offset(placed.lineno, placed.col_offset),
            self._offset(end_line, end_column),
        )

    def line(self, number: int) -> str:
        """Return a line of the source without its end, "" beyond the last."""
        lines = self._split()
        return lines[number - 1].rstrip("\r\n") if 0 < number <= len(lines) else ""

    def column(self, line: int, bytes_before: int) -> int:
        """Return the column, from 1 and in characters, of what stands after so many UTF-8 bytes."""
        lines = self._split()
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        if text.isascii():
            return bytes_before + 1
        return len(text.encode("utf-8", "surrogatepass")[:bytes_before].decode(errors="ignore")) + 1

    def _offset(self, line: int, bytes_before: int) -> int:
        if self._starts is None:
            self._starts = [0]
            for text in self._split():
                self._starts.append(self._starts[-1] + len(text))
        return self._starts[line - 1] + self.column(line, bytes_before) - 1

    def _split(self) -> list[str]:
        # As the parser counts lines: \n, \r\n and \r end one, form feeds and others do not.
        if self._lines is None:
            import re

            self._lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", self.text)
        return self._lines
