"""The changes: each replaces a piece of a module's text by another that means something else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
}
# What a person reads: a changed word there is no changed behaviour.
TEXTS = {"Problem", "StateRule", "Finding", "Flaw", "Failure", "print", "getLogger", "TypeVar"}


class Mutant(NamedTuple):
    """One change. ``start`` and ``end`` are offsets in the module's text."""

    line: int
    column: int
    start: int
    end: int
    new: str
    old: str

    def applied(self, text: str) -> str:
        """Return the changed text of the module."""
        return text[: self.start] + self.new + text[self.end :]

    def __str__(self) -> str:
        """Say in one line what is changed, and where."""
        old, new = (" ".join(part.split()) for part in (self.old, self.new))
        return f"{self.line}:{self.column}: {old} -> {new}"


def mutants(text: str) -> list[Mutant]:
    """Return every change of a module, in the order of the text. None fails to compile."""
    found = sorted(set(_Changes(text).all()))
    return [mutant for mutant in found if _compiles(mutant.applied(text))]


def _compiles(text: str) -> bool:
    try:
        compile(text, "mutant", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


class _Changes:
    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [0]
        for line in text.splitlines(keepends=True):
            self.lines.append(self.lines[-1] + len(line))

    def all(self) -> Iterator[Mutant]:
        for node in self._behaving(ast.parse(self.text)):
            yield from self._of(node)

    def _behaving(self, node: ast.AST) -> Iterator[ast.AST]:
        """Walk what behaves: neither annotations and docstrings nor words for people."""
        yield node
        for field, value in ast.iter_fields(node):
            if field in {"annotation", "returns", "type_comment"}:
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST) and not self._is_for_people(child):
                    yield from self._behaving(child)

    def _is_for_people(self, node: ast.AST) -> bool:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return True
        if isinstance(node, (ast.JoinedStr, ast.Import, ast.ImportFrom)):
            return True
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            return True
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            return name in TEXTS
        return False

    def _of(self, node: ast.AST) -> Iterator[Mutant]:
        match node:
            case ast.Compare(ops=[operator]):
                old, new = COMPARISONS[type(operator)]
                start, end = self._end(node.left), self._start(node.comparators[0])
                between = self.text[start:end]
                yield self._mutant(start, end, between.replace(old, new, 1))
            case ast.BoolOp():
                old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
                start, end = self._end(node.values[0]), self._start(node.values[1])
                yield self._mutant(start, end, self.text[start:end].replace(old, new, 1))
                for value in node.values:  # without this condition
                    neutral = "True" if old == "and" else "False"
                    yield self._replaced(value, neutral)
            case ast.UnaryOp(op=ast.Not()):
                yield self._replaced(node, f"({self._text(node.operand)})")
            case ast.BinOp(op=ast.Add()) | ast.BinOp(op=ast.Sub()):
                old, new = ("+", "-") if isinstance(node.op, ast.Add) else ("-", "+")
                start, end = self._end(node.left), self._start(node.right)
                yield self._mutant(start, end, self.text[start:end].replace(old, new, 1))
            case ast.Constant(value=bool(value)):
                yield self._replaced(node, str(not value))
            case ast.Constant(value=int(value)):
                yield self._replaced(node, f"({value + 1})")
            case ast.Constant(value=str(value)) if value:
                yield self._replaced(node, repr(value + "~"))
            case ast.If() | ast.IfExp() | ast.While():
                yield self._replaced(node.test, f"(not ({self._text(node.test)}))")
            case ast.comprehension():
                for test in node.ifs:
                    yield self._replaced(test, "True")
            case ast.Return(value=ast.expr() as value) if self._text(value) != "None":
                yield self._replaced(value, "None")
            case ast.Continue() | ast.Break():
                yield self._replaced(node, "pass")
            case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
                yield self._replaced(node, "yield from ()")
            case ast.Expr(value=ast.Call()):
                yield self._replaced(node, "pass")

    def _start(self, node: ast.expr | ast.stmt) -> int:
        return self._offset(node.lineno, node.col_offset)

    def _end(self, node: ast.expr | ast.stmt) -> int:
        return self._offset(node.end_lineno or 0, node.end_col_offset or 0)

    def _offset(self, line: int, column: int) -> int:
        start = self.lines[line - 1]
        counted = self.text[start : self.lines[line]].encode()[:column]  # AST counts bytes
        return start + len(counted.decode())

    def _text(self, node: ast.expr | ast.stmt) -> str:
        return self.text[self._start(node) : self._end(node)]

    def _replaced(self, node: ast.expr | ast.stmt, new: str) -> Mutant:
        return self._mutant(self._start(node), self._end(node), new)

    def _mutant(self, start: int, end: int, new: str) -> Mutant:
        line = self.text.count("\n", 0, start) + 1
        column = start - self.lines[line - 1] + 1
        return Mutant(line, column, start, end, new, self.text[start:end])
