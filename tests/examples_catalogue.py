"""Which apps stand under ``examples/``, and what each declares about itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from harness import REPOSITORY

RAISES = re.compile(r"#\s*raises:\s*(\w+)\s*$")
LOGS = re.compile(r"#\s*logs:\s*(.+?)\s*$")


@dataclass(frozen=True)
class ExampleApp:
    """An app: one file, or a folder whose entrypoint is ``app.py``.

    ``pages`` are the files named ``page_*.py`` beside the entrypoint (or in a ``pages`` folder
    there), relative to it. ``raises`` maps a file and line to the declared exception's name,
    ``logs`` are the texts that Streamlit is declared to log.
    """

    entrypoint: Path
    pages: tuple[str, ...]
    raises: dict[tuple[Path, int], str]
    logs: tuple[str, ...]

    @property
    def name(self) -> str:
        """The path from the repository root, as documents write it."""
        return self.entrypoint.relative_to(REPOSITORY).as_posix()


def read_example(entrypoint: Path) -> ExampleApp:
    """Read what the app at ``entrypoint`` consists of and declares."""
    folder = entrypoint.parent
    sources = sorted(folder.rglob("*.py")) if entrypoint.name == "app.py" else [entrypoint]
    raises: dict[tuple[Path, int], str] = {}
    logs: list[str] = []
    for source in sources:
        for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), start=1):
            if found := RAISES.search(line):
                raises[source, number] = found[1]
            if found := LOGS.search(line):
                logs.append(found[1])
    pages = [source for source in sources if source.name.startswith("page_")]
    pages += [source for source in sources if source.parent.name == "pages"]
    return ExampleApp(
        entrypoint,
        tuple(page.relative_to(folder).as_posix() for page in pages),
        raises,
        tuple(logs),
    )


def all_examples() -> list[ExampleApp]:
    """Return every app under ``examples/``, by path."""
    folders = {path.parent for path in (REPOSITORY / "examples").rglob("app.py")}
    inside = {source for folder in folders for source in folder.rglob("*.py")}
    lone = set((REPOSITORY / "examples").rglob("*.py")) - inside
    return [read_example(path) for path in sorted(lone | {folder / "app.py" for folder in folders})]


def example_of_file(source: Path) -> ExampleApp:
    """Return the app that ``source`` belongs to: itself, or the folder app around it."""
    for folder in source.parents:
        if (folder / "app.py").is_file():
            return read_example(folder / "app.py")
        if folder.name == "examples":
            break
    return read_example(source)
