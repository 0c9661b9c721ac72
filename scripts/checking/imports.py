"""Which files of a project belong together: who imports whom, and which pages an app has.

Read from the bytes alone, so that files that have nothing to do with each other are never held in
memory together. A line that only looks like an import makes a group larger, which harms nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence

_IMPORT = re.compile(
    rb"^[ \t]*(?:from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]*(\([^)]*\)|[^#\r\n]*)"
    rb"|import[ \t]+([^#\r\n]+))",
    re.M,
)
_NAME = re.compile(rb"\w+")
_SCRIPT = re.compile(rb"""["']([^"'\r\n]{1,200}\.py)["']""")


class Files:
    """The files that may belong to a project, to be found by what imports call them."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = {os.path.normpath(path): path for path in paths}
        self._folders: dict[str, list[str]] = {}
        for normal, path in self.paths.items():
            self._folders.setdefault(os.path.dirname(normal), []).append(path)

    def beside(self, path: str) -> Sequence[str]:
        """Return the files in the folder of ``path``."""
        return self._folders.get(os.path.dirname(os.path.normpath(path)), ())

    def imported(self, importer: str, dotted: str) -> tuple[str, list[str]] | None:
        """Return the file that ``dotted`` means in ``importer``, and the names left over inside it.

        Dots in front are relative. Streamlit puts the folder of the entrypoint on the path, which
        is the importer's own or one above it. ``a.b.c`` is the file ``a/b/c.py``, or else the name
        ``c`` in ``a/b.py``, and so on.
        """
        folder = os.path.dirname(os.path.normpath(importer))
        level = len(dotted) - len(dotted.lstrip("."))
        parts = [part for part in dotted[level:].split(".") if part]
        if level:
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            package = self._file(folder, "__init__.py")
            return self._below(folder, parts) or ((package, parts) if package else None)
        candidates = (self._below(above, parts) for above in _upwards(folder))
        return next((found for found in candidates if found), None)

    def script(self, source: str, written: str) -> str | None:
        """Return the file that a path in the code of ``source`` means: beside it, or above it."""
        folders = _upwards(os.path.dirname(os.path.normpath(source)))
        candidates = (self._file(folder, written) for folder in folders)
        return next((found for found in candidates if found), None)

    def _file(self, folder: str, name: str) -> str | None:
        return self.paths.get(os.path.normpath(os.path.join(folder, name)))

    def _below(self, folder: str, parts: list[str]) -> tuple[str, list[str]] | None:
        for length in range(len(parts), 0, -1):
            stem = os.path.join(folder, *parts[:length])
            for candidate in (stem + ".py", os.path.join(stem, "__init__.py")):
                if candidate in self.paths:
                    return self.paths[candidate], parts[length:]
        return None


def _upwards(folder: str) -> Iterator[str]:
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def groups(files: Files, contents: Sequence[tuple[str, bytes]]) -> list[list[int]]:
    """Return the indexes of ``contents`` in groups: files that import each other or are pages."""
    index = {path: number for number, (path, _) in enumerate(contents)}
    leader = list(range(len(contents)))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    for number, (path, content) in enumerate(contents):
        for other in _neighbours(files, path, content):
            if other in index:
                leader[find(number)] = find(index[other])
    together: dict[int, list[int]] = {}
    for number in range(len(contents)):
        together.setdefault(find(number), []).append(number)
    return list(together.values())


def _neighbours(files: Files, path: str, content: bytes) -> Iterator[str]:
    for dotted in imports_in(content):
        imported = files.imported(path, dotted)
        if imported is not None:
            yield imported[0]
    if b"Page" in content or b"_page" in content:
        for written in _SCRIPT.findall(content):
            found = files.script(path, written.decode("utf-8", "replace"))
            if found is not None:
                yield found
    folder = os.path.dirname(os.path.normpath(path))
    if os.path.basename(folder) == "pages":
        yield from files.beside(folder)


def imports_in(content: bytes) -> Iterator[str]:
    """Yield the dotted names that a source imports: modules, and what is taken from them."""
    for source, names, modules in _IMPORT.findall(content):
        if modules:
            for part in modules.split(b","):
                yield part.split()[0].decode("utf-8", "replace") if part.split() else ""
            continue
        prefix = source.decode("utf-8", "replace")
        yield prefix
        dot = "" if prefix.endswith(".") or not prefix else "."
        for name in _NAME.findall(names):
            if name != b"as":
                yield prefix + dot + name.decode("utf-8", "replace")
