"""The example apps of a bundle: what they declare, and whether anything leads to them."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reporting.finding import Finding

from validation.bindings.rules import DECLARATION, UNREACHABLE
from validation.bindings.streamlit_errors import STREAMLIT_ERRORS
from validation.skill import Skill

BUILTIN_ERRORS = frozenset(
    name
    for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException)
)
_DECLARATION = re.compile(r"#\s*(raises?|logs?)\b\s*(?P<rest>.*)$", re.IGNORECASE)
_RAISES = re.compile(r"#\s*raises:\s*(\w+)\s*$")
_LOGS = re.compile(r"#\s*logs:\s*\S.*$")
_NAMED = re.compile(r"^\s*class\s+(\w+)|^\s*(?:from\s+\S+\s+)?import\s+(\([^)]+|.+)", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """A Python file below ``examples/``: its path from the root, how it is shown, its lines."""

    path: str
    shown: str
    lines: tuple[str, ...]


def read_examples(skill: Skill) -> dict[str, Example]:
    """Return the examples of ``skill`` by their paths."""
    return {
        file.name: Example(file.name, file.shown, tuple(file.text.split("\n")))
        for file in skill.texts
        if file.name.startswith("examples/") and file.name.endswith(".py")
    }


def check_declarations(example: Example) -> Iterator[Finding]:
    """Yield the declarations of ``example`` that its tests could not understand."""
    for number, line in enumerate(example.lines, start=1):
        if (found := _DECLARATION.search(line)) and (fault := _fault(line, found, example)):
            yield DECLARATION.at(example.shown, fault, line=number, column=found.start() + 1)


def _fault(line: str, found: re.Match[str], example: Example) -> str:
    if found[1].lower().startswith("log"):
        return "" if _LOGS.search(line) else "write # logs: and a part of what is logged"
    raises = _RAISES.search(line)
    if not raises:
        return "write # raises: and the name of one exception class, and nothing after it"
    if not line[: raises.start()].strip():
        return "the declaration stands on no line of code"
    name = raises[1]
    if name in BUILTIN_ERRORS or name in STREAMLIT_ERRORS or name in _names_in(example):
        return ""
    return f"{name} is no exception of Python or Streamlit, and {example.path} has no such name"


def _names_in(example: Example) -> set[str]:
    """Return the names that a file defines as classes or imports."""
    found = _NAMED.findall("\n".join(example.lines))
    return {name for pair in found for name in re.findall(r"\w+", "".join(pair))}


def check_reachability(
    skill: Skill, examples: Mapping[str, Example], tests: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield the apps that no document names and no test opens.

    ``tests`` are the sources of the test files by name. Whatever names one file of a folder with
    an ``app.py`` leads to that app.
    """
    texts = [document.text for document in skill.documents] + list(tests.values())
    for app, files in _apps(examples).items():
        folder = app.removesuffix("app.py") if app.endswith("/app.py") else app
        if not any(path in text for path in {folder, *files} for text in texts):
            yield UNREACHABLE.at(examples[app].shown, "nothing leads to this example")


def _apps(examples: Mapping[str, Example]) -> dict[str, list[str]]:
    """Return every app's entrypoint with the files that belong to it."""
    folders = {path.removesuffix("app.py") for path in examples if path.endswith("/app.py")}
    apps: dict[str, list[str]] = {}
    for path in examples:
        folder = next((folder for folder in folders if path.startswith(folder)), None)
        apps.setdefault(f"{folder}app.py" if folder else path, []).append(path)
    return apps
