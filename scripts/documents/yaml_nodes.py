"""YAML as nodes with places, read without ever expanding it.

PyYAML's events are enough to say everything about a document's form; building Python objects
would resolve aliases, and a few hundred bytes of those can fill any memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

# libyaml is many times as fast where it is built in, but words its errors in its own way and
# rejects some texts that the pure Python parser reads: the last has the say.
_LOADERS: tuple[Any, ...] = (*filter(None, [getattr(yaml, "CSafeLoader", None)]), yaml.SafeLoader)
_RESOLVER: Any = yaml.resolver.Resolver()
_KINDS = {
    "tag:yaml.org,2002:bool": "boolean",
    "tag:yaml.org,2002:float": "number",
    "tag:yaml.org,2002:int": "number",
    "tag:yaml.org,2002:null": "empty",
    "tag:yaml.org,2002:timestamp": "date",
}


@dataclass(frozen=True)
class Node:
    """A scalar, a mapping or a list at a place.

    ``kind`` is "string", "number", "boolean", "date", "empty", "mapping" or "list"; what a plain
    scalar is follows YAML 1.1, as most parsers of frontmatter do. ``line`` and ``column`` count
    from 1, ``start`` and ``end`` are offsets into the YAML text. ``plain`` is a scalar without
    quotes; ``flow`` a mapping or list in brackets.
    """

    kind: str
    line: int
    column: int
    start: int
    end: int
    value: str = ""
    plain: bool = False
    flow: bool = False
    entries: tuple[tuple[Node, Node], ...] = ()
    items: tuple[Node, ...] = ()


@dataclass(frozen=True)
class YamlError:
    """Why a text is no YAML, or none that is read here; ``kind`` is "syntax" or "limit"."""

    line: int
    column: int
    message: str
    kind: str = "syntax"


@dataclass(frozen=True)
class Oddity:
    """An anchor, alias or tag: legal YAML that frontmatter has no use for."""

    line: int
    column: int
    what: str


@dataclass(frozen=True)
class YamlText:
    """The result of reading: the first document's root, what is odd in it, or the error."""

    root: Node | None
    oddities: tuple[Oddity, ...] = ()
    error: YamlError | None = None


def read_yaml(text: str, *, largest: int = 64_000, deepest: int = 20) -> YamlText:
    """Read the one document in ``text``.

    More than ``largest`` characters or ``deepest`` levels are an error of kind "limit", and are
    noticed before time or memory is spent on them.
    """
    if len(text) > largest:
        return YamlText(None, error=YamlError(1, 1, f"over {largest:,} characters", "limit"))
    for loader in _LOADERS:
        reader = _Reader(text, deepest, loader)
        try:
            return YamlText(reader.document(), tuple(reader.oddities))
        except _TooDeepError as error:
            flaw = _error_at(error.mark, str(error), "limit")
            break
        except yaml.YAMLError as error:
            flaw = yaml_error(error, text)
    return YamlText(None, tuple(reader.oddities), flaw)


def syntax_error(text: str, *, deepest: int = 100) -> YamlError | None:
    """Return why ``text`` is not a stream of YAML documents, or None."""
    for loader in _LOADERS:
        depth = 0
        try:
            for event in yaml.parse(text, Loader=loader):
                depth += isinstance(event, yaml.CollectionStartEvent)
                depth -= isinstance(event, yaml.CollectionEndEvent)
                if depth > deepest:
                    return None
        except yaml.YAMLError as error:
            flaw = yaml_error(error, text)
        else:
            return None
    return flaw


def yaml_error(error: yaml.YAMLError, text: str) -> YamlError:
    """Return what PyYAML complains of, with its place in ``text``."""
    if isinstance(error, yaml.MarkedYAMLError):
        message = error.problem or error.context or "malformed"
        mark = error.problem_mark or error.context_mark
        if "end of stream" in message and error.context_mark:
            # What is never closed is told where it begins.
            mark = error.context_mark
        return _error_at(mark, message, "syntax")
    position = getattr(error, "position", 0)
    before = text[:position]
    column = position - (before.rfind("\n") + 1) + 1
    reason = getattr(error, "reason", None) or str(error)
    return YamlError(before.count("\n") + 1, column, reason)


def _error_at(mark: Any, message: str, kind: str) -> YamlError:
    if mark is None:
        return YamlError(1, 1, message, kind)
    return YamlError(mark.line + 1, mark.column + 1, message, kind)


class _TooDeepError(Exception):
    def __init__(self, message: str, mark: Any) -> None:
        super().__init__(message)
        self.mark = mark


class _Reader:
    """Turns events into nodes, one document deep."""

    def __init__(self, text: str, deepest: int, loader: type) -> None:
        self.oddities: list[Oddity] = []
        self._deepest = deepest
        self._events = yaml.parse(text, Loader=loader)

    def document(self) -> Node | None:
        """Return the root of the first document, None where there is none."""
        root = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                mark: Any = event.start_mark
                raise yaml.MarkedYAMLError(problem="a second document", problem_mark=mark)
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 1)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        if depth > self._deepest:
            raise _TooDeepError(f"nested deeper than {self._deepest} levels", event.start_mark)
        self._note_oddities(event)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(below := next(self._events), yaml.SequenceEndEvent):
                items.append(self._node(below, depth + 1))
            return _node(event, below, "list", flow=bool(event.flow_style), items=tuple(items))
        if isinstance(event, yaml.MappingStartEvent):
            entries = []
            while not isinstance(below := next(self._events), yaml.MappingEndEvent):
                key = self._node(below, depth + 1)
                entries.append((key, self._node(next(self._events), depth + 1)))
            return _node(
                event, below, "mapping", flow=bool(event.flow_style), entries=tuple(entries)
            )
        if isinstance(event, yaml.AliasEvent):
            return _node(event, event, "string", value=f"*{event.anchor}", plain=True)
        return _scalar(event)

    def _note_oddities(self, event: Any) -> None:
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent):
            what = f"the alias *{event.anchor}"
        elif event.anchor:
            what = f"the anchor &{event.anchor}"
        elif event.tag:
            what = f"the tag {event.tag}"
        else:
            return
        self.oddities.append(Oddity(mark.line + 1, mark.column + 1, what))


def _scalar(event: Any) -> Node:
    plain = not event.style and bool(event.implicit[0])
    resolved = _RESOLVER.resolve(yaml.ScalarNode, event.value, (True, False)) if plain else ""
    tag = event.tag or resolved
    return _node(event, event, _KINDS.get(tag, "string"), value=event.value, plain=plain)


def _node(first: Any, last: Any, kind: str, **parts: Any) -> Node:
    start = first.start_mark
    return Node(kind, start.line + 1, start.column + 1, start.index, last.end_mark.index, **parts)
